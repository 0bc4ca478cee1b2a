using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Briefs.Tests.Golden;

namespace StrategyAdvisor.Web.Tests;

/// <summary>For every route that the site really has: what who is not known, who has a wrong key, and each role gets.</summary>
public sealed class RouteAccessTests(GuardedSite site) : IClassFixture<GuardedSite>
{
    private static readonly string[] Callers = ["nobody", "wrong key", "stranger", "lead", "coach", "admin"];

    [Fact]
    public async Task Every_route_answers_each_role_as_somebody_has_looked_at()
    {
        var table = new StringBuilder("What each route answers to an empty request. `lead` asks about an account of their own, `stranger` is a lead to whom it does not belong.\n\n");
        table.Append($"| route | {string.Join(" | ", Callers)} |\n|---|{string.Concat(Callers.Select(_ => "---|"))}\n");
        foreach (var (method, pattern) in Asked())
        {
            var cells = new List<string>();
            foreach (var caller in Callers) cells.Add(await Answer(method, Address(pattern), caller));
            table.Append($"| {method} {pattern} | {string.Join(" | ", cells)} |\n");
        }

        GoldenFile.Check("site/routes-and-roles.md", table.ToString());
    }

    [Fact]
    public async Task Nothing_but_the_way_in_and_the_style_is_open()
    {
        foreach (var (method, pattern) in Asked())
        {
            using var response = await site.Ask(new HttpMethod(method), Address(pattern), null);
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect) continue;
            Assert.Contains(pattern, Open, StringComparer.Ordinal);
        }
    }

    private static readonly string[] Open = ["/sign-in", "/assets/site.css", "/health/live", "/health/ready"];

    // The routes of one path and method count once: the first that fits answers.
    private IEnumerable<(string Method, string Pattern)> Asked() => site.Routes
        .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (method, "/" + route.RoutePattern.RawText!.Trim('/'))))
        .Where(route => route.method != "HEAD").Distinct().OrderBy(route => route.Item2, StringComparer.Ordinal).ThenBy(route => route.method, StringComparer.Ordinal);

    private static string Address(string pattern) => pattern
        .Replace("{id}", GuardedSite.Own, StringComparison.Ordinal).Replace("{form}", "md", StringComparison.Ordinal).Replace("{rule}", "paydex-risk", StringComparison.Ordinal)
        .Replace("{step}", "profile-executives", StringComparison.Ordinal).Replace("{*path:nonfile}", "elsewhere", StringComparison.Ordinal).Replace("{*path}", "elsewhere", StringComparison.Ordinal)
        .Replace("{review}", "1", StringComparison.Ordinal).Replace("{lead}", "Nobody%20Else", StringComparison.Ordinal);

    private async Task<string> Answer(string method, string address, string caller)
    {
        using var response = await site.Ask(new HttpMethod(method), address, caller == "nobody" ? null : caller);
        var number = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        return response.Headers.Location?.ToString().StartsWith("/sign-in", StringComparison.Ordinal) == true ? $"{number} to /sign-in" : number;
    }
}
