using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Web.Api.Shapes;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>All accounts: the list, what the review comes to, and the rules that judge them.</summary>
internal static class PortfolioApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/accounts", ApiRoutes.Reading, ListAccounts).Gives<AccountListShape>("listAccounts", "Lists accounts by page, the worst first", StatusCodes.Status400BadRequest)
            .Asks("q", "A part of the name or the id, in any case.")
            .Asks("owner", "Who is responsible, the whole name.")
            .Asks("status", "A value of the decision that colours accounts.")
            .Asks("group", "A group of rules with a finding.")
            .Asks("rule", "A rule that fires and folds under no other.")
            .Asks("severity", $"A finding is that severe or more; within the group where one is asked for. One of {string.Join(", ", Pack.Severities.Values)}.")
            .Asks("sort", $"One of {string.Join(", ", SummaryQuery.Sorts)}; without it the first.")
            .Asks("page", $"From 1 on; one past the end shows the last. A page has {SummaryQuery.PageSize} accounts.", QueryKind.Number);
        routes.MapMethods("/summary", ApiRoutes.Reading, GiveSummary).Gives<SummaryShape>("getSummary", "What the review of all accounts comes to").InLanguage();
        routes.MapMethods("/portfolio", ApiRoutes.Reading, GivePortfolio).Gives<PortfolioShape>("getPortfolio", "What the rules say of all accounts together").InLanguage();
        routes.MapMethods("/rules", ApiRoutes.Reading, ListRules).Gives<RulesShape>("listRules", "The rules of the pack").InLanguage();
    }

    private static IResult ListAccounts(HttpContext http, CurrentSnapshot current)
    {
        // A person who mistypes an address is shown what there is; a program is told.
        if (ListRequest.MistakeIn(http.Request.Query) is { } mistake) return ApiProblem.Of(StatusCodes.Status400BadRequest, "mistaken query", mistake);
        var snapshot = current.Value;
        return AnswerTags.Answer(http, snapshot, () => TaggedJson.Answer(http, stream => AccountListJson.Write(snapshot, snapshot.Index.Find(ListRequest.Read(http.Request.Query)), stream)));
    }

    private static IResult GiveSummary(HttpContext http, CurrentSnapshot current)
    {
        var snapshot = current.Value;
        var language = ReaderLanguage.Of(http, snapshot.Pack.Languages);
        return AnswerTags.Answer(http, snapshot, () => TaggedJson.Answer(http, stream => SummaryJson.Write(snapshot, snapshot.Summary, language, stream)));
    }

    private static IResult GivePortfolio(HttpContext http, CurrentSnapshot current)
    {
        var snapshot = current.Value;
        return TaggedJson.Answer(http, stream => JsonPortfolio.WriteLine(snapshot.TogetherIn(ReaderLanguage.Of(http, snapshot.Pack.Languages)), stream));
    }

    private static IResult ListRules(HttpContext http, CurrentSnapshot current)
    {
        var snapshot = current.Value;
        var language = ReaderLanguage.Of(http, snapshot.Pack.Languages);
        var groups = snapshot.Pack.Groups.ToDictionary(group => group.Name, group => group.Titles.GetValueOrDefault(language, group.Name), StringComparer.Ordinal);
        return TaggedJson.Of(http, new RulesShape(snapshot.Pack.Hash, [.. snapshot.Pack.Rules.Select(rule => new RuleShape(rule.Id, rule.Titles.GetValueOrDefault(language, rule.Id), rule.Group, groups[rule.Group]))]));
    }
}
