using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>What programs may ask for, under <c>/api/v1</c>. Mistakes are told as problem details (RFC 9457).</summary>
public static class ApiRoutes
{
    /// <summary>The path that all of them start with.</summary>
    public const string Prefix = "/api/v1";

    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Prefix).RequireAuthorization(AccessPolicy.Reading);
        api.MapMethods("/accounts", Reading, ListAccounts);
        api.MapMethods("/accounts/{id}/brief", Reading, GiveBrief);
        api.MapMethods("/accounts/{id}/why/{rule}", Reading, GiveReason);
        api.MapMethods("/portfolio", Reading, GivePortfolio);
        api.MapPost("/briefs", JudgeFacts);
        api.MapFallback("{*path}", (string? path) => ApiProblem.Of(StatusCodes.Status404NotFound, "no such address", $"there is nothing at {Prefix}/{VisibleText.Of(path ?? "")}"));
    }

    private static IResult ListAccounts(HttpContext http, CurrentSnapshot current)
    {
        var snapshot = current.Value;
        var page = ListRequest.Read(http.Request.Query).Of(snapshot);
        return TaggedJson.Answer(http, stream => AccountListJson.Write(snapshot, page, stream));
    }

    private static IResult GiveBrief(string id, HttpContext http, CurrentSnapshot current)
    {
        var snapshot = current.Value;
        if (snapshot.Find(id) is not { } row) return NoAccount(snapshot, id);
        var brief = snapshot.BriefOf(snapshot.Assess(row), ReaderLanguage.Of(http, snapshot.Pack.Languages));
        return TaggedJson.Answer(http, stream => JsonBrief.Write(brief, stream));
    }

    private static IResult GiveReason(string id, string rule, HttpContext http, CurrentSnapshot current)
    {
        var snapshot = current.Value;
        if (snapshot.Find(id) is not { } row) return NoAccount(snapshot, id);
        if (snapshot.Pack.FindRule(rule) is not { } asked) return NoRule(snapshot, rule);
        var reason = snapshot.ReasonOf(snapshot.Assess(row), asked, ReaderLanguage.Of(http, snapshot.Pack.Languages));
        return TaggedJson.Answer(http, stream => JsonReason.Write(reason, stream));
    }

    private static IResult GivePortfolio(HttpContext http, CurrentSnapshot current)
    {
        var snapshot = current.Value;
        return TaggedJson.Answer(http, stream => JsonPortfolio.WriteLine(snapshot.TogetherIn(ReaderLanguage.Of(http, snapshot.Pack.Languages)), stream));
    }

    private static async Task<IResult> JudgeFacts(HttpContext http, CurrentSnapshot current)
    {
        // A page of another site can send a form without asking, but not this type.
        if (!http.Request.HasJsonContentType()) return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "not JSON", "send the facts as application/json, as a dossier has them");
        var snapshot = current.Value;
        var diagnostics = new DiagnosticList();
        if (await PostedFacts.Read(http.Request, snapshot.Pack, diagnostics) is not { } account) return ApiProblem.Mistaken(diagnostics);
        var brief = snapshot.BriefOf(snapshot.Assess(account), ReaderLanguage.Of(http, snapshot.Pack.Languages));
        return TaggedJson.Answer(http, stream => JsonBrief.Write(brief, stream));
    }

    private static IResult NoAccount(PortfolioSnapshot snapshot, string id) =>
        ApiProblem.NotThere("account", id, Suggestion.For(id, snapshot.Accounts.Select(account => account.Id)));

    private static IResult NoRule(PortfolioSnapshot snapshot, string rule) => ApiProblem.NotThere("rule", rule, Suggestion.For(rule, snapshot.Pack.Rules.Select(known => known.Id)));
}
