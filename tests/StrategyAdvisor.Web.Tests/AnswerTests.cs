using System.Net;
using System.Text.RegularExpressions;

namespace StrategyAdvisor.Web.Tests;

/// <summary>Answers that a reader keeps.</summary>
public sealed partial class AnswerTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Trial = "/accounts/fruticola-quillahue?set=failed approaches=4";

    [Fact]
    public async Task A_kept_answer_stands_in_the_dossier_with_who_said_it_and_decides_at_once()
    {
        var (form, cookie) = await Form("/accounts/almudera?set=paydex=85");
        using var kept = await Send("almudera", form, cookie, ("set", "paydex=85"), ("who", "Inés Aldana"), ("status", "confirmed"));
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        Assert.Equal("/accounts/almudera", kept.Headers.Location?.ToString());
        var dossier = await File.ReadAllTextAsync(Path.Combine(site.AccountsFolder, "almudera.yaml"));
        Assert.Contains("Inés Aldana", dossier, StringComparison.Ordinal);
        Assert.Contains("status: confirmed", dossier, StringComparison.Ordinal);
        Assert.Contains("\"value\":85", Compact(await site.Page("/api/v1/accounts/almudera/why/paydex-risk")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_keep_at_once_the_second_sees_both_versions_and_loses_nothing()
    {
        var (first, firstCookie) = await Form(Trial);
        var (second, secondCookie) = await Form("/accounts/fruticola-quillahue?set=failed approaches=1");
        using var kept = await Send("fruticola-quillahue", first, firstCookie, ("set", "failed approaches=4"), ("who", "Ana"), ("status", "confirmed"));
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        using var refused = await Send("fruticola-quillahue", second, secondCookie, ("set", "failed approaches=1"), ("who", "Luis"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("Nothing was kept", page, StringComparison.Ordinal);
        Assert.Contains("failed approaches=1", page, StringComparison.Ordinal);
        Assert.Contains("(recorded: 4)", page, StringComparison.Ordinal);
        // The page that came back knows the files as they are now: kept again, it goes in.
        using var again = await Send("fruticola-quillahue", FormIn(page), secondCookie, ("set", "failed approaches=1"), ("who", "Luis"));
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
    }

    [Theory]
    [InlineData("altman z=abc", "Ana", "is not a number")]
    [InlineData("no such fact=1", "Ana", "has no fact")]
    [InlineData("altman z=3.2", "", "nobody is named")]
    public async Task What_is_refused_comes_back_with_the_reason_and_writes_nothing(string change, string who, string reason)
    {
        var file = Path.Combine(site.AccountsFolder, "urkieta.yaml");
        var before = await File.ReadAllTextAsync(file);
        var (form, cookie) = await Form("/accounts/urkieta?set=altman z=3");
        using var refused = await Send("urkieta", form, cookie, ("set", change), ("who", who));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(reason, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_form_without_the_sites_own_mark_writes_nothing()
    {
        var file = Path.Combine(site.AccountsFolder, "vinalta.yaml");
        var before = await File.ReadAllTextAsync(file);
        var (form, cookie) = await Form("/accounts/vinalta?set=altman z=3");
        using var unmarked = await Send("vinalta", form with { Token = "made up" }, cookie, ("set", "altman z=3"), ("who", "Ana"));
        using var foreign = await Send("vinalta", form, cookie: "", ("set", "altman z=3"), ("who", "Ana"));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (unmarked.StatusCode, foreign.StatusCode));
        Assert.Equal(before, await File.ReadAllTextAsync(file));
    }

    private async Task<(FormState Form, string Cookie)> Form(string address)
    {
        using var response = await site.Client.GetAsync(address);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("token=", StringComparison.Ordinal)).Split(';')[0];
        return (FormIn(await response.Content.ReadAsStringAsync()), cookie);
    }

    private static FormState FormIn(string page) => new(Token().Match(page).Groups["value"].Value, State().Match(page).Groups["value"].Value);

    private async Task<HttpResponseMessage> Send(string account, FormState form, string cookie, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/accounts/{account}/answers");
        if (cookie.Length > 0) request.Headers.Add("Cookie", cookie);
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("token", form.Token)).Append(new("state", form.State));
        request.Content = new FormUrlEncodedContent(all);
        return await site.Client.SendAsync(request);
    }

    private static string Compact(string json) => json.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    [GeneratedRegex("""name="token" value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("""name="state" value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex State();

    private sealed record FormState(string Token, string State);
}
