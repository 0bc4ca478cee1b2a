using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>What programs may ask for, under <c>/api/v1</c>. Mistakes are told as problem details (RFC 9457).</summary>
public static class ApiRoutes
{
    /// <summary>The path that all of them start with.</summary>
    public const string Prefix = "/api/v1";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Prefix);
        api.MapGet("/accounts", ListAccounts);
        api.MapGet("/accounts/{id}/brief", GiveBrief);
        api.MapGet("/accounts/{id}/why/{rule}", GiveReason);
        api.MapFallback((string? path) => Problem(StatusCodes.Status404NotFound, "no such address", $"there is nothing at {Prefix}/{VisibleText.Of(path ?? "")}"));
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
        var assessment = snapshot.Assess(row);
        var verdict = RuleExplainer.Explain(asked, assessment.Explainer);
        var reason = BriefBuilder.Reason(assessment, verdict, ReaderLanguage.Of(http, snapshot.Pack.Languages), snapshot.Portfolio.Terms.Currency);
        return TaggedJson.Answer(http, stream => JsonReason.Write(reason, stream));
    }

    private static IResult NoAccount(PortfolioSnapshot snapshot, string id) =>
        NotThere("account", id, Suggestion.For(id, snapshot.Accounts.Select(account => account.Id)));

    private static IResult NoRule(PortfolioSnapshot snapshot, string rule) => NotThere("rule", rule, Suggestion.For(rule, snapshot.Pack.Rules.Select(known => known.Id)));

    private static IResult NotThere(string kind, string name, string? meant) =>
        Problem(StatusCodes.Status404NotFound, $"no such {kind}", $"there is no {kind} `{VisibleText.Of(name)}`{(meant is null ? "" : $"; did you mean `{meant}`?")}");

    private static IResult Problem(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);
}
