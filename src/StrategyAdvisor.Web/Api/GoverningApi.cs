using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Web.Api.Shapes;
using StrategyAdvisor.Web.Erasing;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Api;

/// <summary>What admins ask for: the log of changes, and that a person is erased.</summary>
internal static class GoverningApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/changes", ApiRoutes.Reading, List).RequireAuthorization(AccessPolicy.Governing)
            .Gives<AuditShape>("listChanges", "Who changed what, with what was there before and after").Asks("before", "Only entries with smaller numbers.", QueryKind.Number);
        routes.MapPost("/erasures", Erase).RequireAuthorization(AccessPolicy.Governing)
            .Gives<ErasedShape>("erasePerson", "Takes a person's name out of everything that the site keeps", StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType).Takes<EraseShape>("Whom.");
    }

    private static IResult List(HttpContext http, SiteStore store)
    {
        var before = long.TryParse(http.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var entries = store.Audit(before);
        return TaggedJson.Of(http, new AuditShape(
            [.. entries.Select(entry => new AuditEntryShape(entry.Number, entry.Moment, entry.Who, entry.What, entry.Account, entry.Subject, entry.Was, entry.Became))],
            entries.IsEmpty || entries[^1].Number == 1 ? null : entries[^1].Number));
    }

    private static async Task<IResult> Erase(HttpContext http, PersonErasure erasure)
    {
        var (body, problem) = await JsonBody.Read<EraseShape>(http, erase => erase.Person.Trim().Length >= PersonErasure.ShortestName);
        if (body is null) return problem!;
        var (count, facts, reviews, places) = erasure.Erase(body.Person.Trim(), Caller.Of(http)!.Name);
        return TaggedJson.Of(http, new ErasedShape(count.Removed, count.Renamed, count.Entries, facts, reviews, places));
    }
}
