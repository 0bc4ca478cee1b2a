using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Web.Answers;
using StrategyAdvisor.Web.Api.Shapes;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Api;

/// <summary>With whom an account is shared. Its owner says so, or an admin; with whom it is shared does not pass it on.</summary>
internal static class ShareApi
{
    private const string Path = "/accounts/{id}/shares/{lead}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut(Path, Share).RequireAuthorization(AccessPolicy.Changing)
            .Gives<ShareShape>("shareAccount", "Lets another lead see an account and work on it; sharing what is shared changes nothing", StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
        routes.MapDelete(Path, Unshare).RequireAuthorization(AccessPolicy.Changing)
            .About("unshareAccount", "Ends that; ending what has ended changes nothing", StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound).Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>A share as programs see it.</summary>
    public static ShareShape Shape(KeptShare kept) => new(kept.With, kept.Who, kept.Version);

    private static IResult Share(string id, string lead, HttpContext http, CurrentSnapshot current, SiteStore store)
    {
        if (Refusal(id, http, current.Value) is { } problem) return problem;
        if (lead.Trim() is not { Length: > 0 and <= AnswerRequest.LongestName } with)
            return ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, "no such lead", $"a lead's name has 1 to {AnswerRequest.LongestName} letters");
        var caller = Caller.Of(http)!;
        var saved = store.Share(new KeptShare(id, with, caller.Owner ?? caller.Name, current.Value.Today, 0), 0, caller.Name);
        return TaggedJson.Of(http, Shape(saved.Now!));
    }

    private static IResult Unshare(string id, string lead, HttpContext http, CurrentSnapshot current, SiteStore store)
    {
        if (Refusal(id, http, current.Value) is { } problem) return problem;
        if (store.Shares(id).FirstOrDefault(share => share.With == lead.Trim()) is { } kept) store.Unshare(id, kept.With, kept.Version, Caller.Of(http)!.Name);
        return Results.NoContent();
    }

    private static IResult? Refusal(string id, HttpContext http, PortfolioSnapshot snapshot)
    {
        if (snapshot.Find(id) is not { } row) return AskedAccount.NotThere(snapshot, id);
        return Caller.Of(http)!.MayShare(snapshot.Accounts[row].Owner) ? null : ApiProblem.Of(StatusCodes.Status403Forbidden, "not allowed", "an account is shared by its owner, or an admin");
    }
}
