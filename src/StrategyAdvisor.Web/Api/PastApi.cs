using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Web.Api.Shapes;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Past;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>What earlier reviews found; nothing where the site was given no history.</summary>
internal static class PastApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/portfolio/past", ApiRoutes.Reading, ListFigures).Gives<PastFiguresShape>("listPastFigures", "The figures of all accounts in earlier reviews; none for a lead, who sees some accounts only");
        routes.MapMethods("/accounts/{id}/past", ApiRoutes.Reading, ListFindings).Gives<PastFindingsShape>("listPastFindings", "The findings of an account in earlier reviews", StatusCodes.Status404NotFound);
    }

    private static IResult ListFigures(HttpContext http, CurrentSnapshot current, SiteHistory history)
    {
        var figures = history.SeenBy(Caller.Of(http)).Figures(current.Value.Today);
        return TaggedJson.Of(http, new PastFiguresShape(
            [
                .. figures.OrderBy(series => series.Key.Figure, StringComparer.Ordinal).ThenBy(series => series.Key.Currency, StringComparer.Ordinal)
                    .Select(series => new PastFigureShape(series.Key.Figure, series.Key.Currency.Length == 0 ? null : series.Key.Currency, [.. series.Value.Select(point => new PastPointShape(SuppressionDraft.Iso(point.On), point.Value))])),
            ]));
    }

    private static IResult ListFindings(string id, HttpContext http, CurrentSnapshot current, SiteHistory history)
    {
        var snapshot = current.Value;
        if (snapshot.Find(id) is null) return AskedAccount.NotThere(snapshot, id);
        return TaggedJson.Of(http, new PastFindingsShape(id, [.. history.FindingsOf(id, snapshot.Today, snapshot.Pack).Select(Shape)]));
    }

    private static PastReviewShape Shape(PastFindings review) => new(
        SuppressionDraft.Iso(review.On),
        review.Severities.Values.CountBy(severity => severity, StringComparer.Ordinal).OrderBy(count => count.Key, StringComparer.Ordinal).ToDictionary(count => count.Key, count => count.Value, StringComparer.Ordinal),
        [.. review.Severities.Select(finding => new PastWarningShape(finding.Key, finding.Value))]);
}
