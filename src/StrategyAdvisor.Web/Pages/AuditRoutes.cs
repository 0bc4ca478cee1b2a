using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Web.Erasing;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Pages;

/// <summary>The log of changes, and erasing a person.</summary>
public static class AuditRoutes
{
    /// <summary>Where the log is.</summary>
    public const string Path = "/changes";

    /// <summary>Where a person is erased.</summary>
    public const string ErasePath = "/erasures";

    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Path, Reading, (HttpContext http, CurrentSnapshot current, SiteStore store) => Page(http, current, store, null)).RequireAuthorization(AccessPolicy.Governing);
        routes.MapPost(ErasePath, Erase).RequireAuthorization(AccessPolicy.Governing);
    }

    private static async Task<IResult> Erase(HttpContext http, CurrentSnapshot current, SiteStore store, IAntiforgery antiforgery, PersonErasure erasure)
    {
        if (!http.Request.HasFormContentType) return PageRoutes.Failed(PageContext.Of(http, current.Value), StatusCodes.Status400BadRequest);
        if (!await antiforgery.IsRequestValidAsync(http)) return await HeldForm.Page(http, StatusCodes.Status400BadRequest);
        var person = (await http.Request.ReadFormAsync(http.RequestAborted))["person"].ToString().Trim();
        if (person.Length < PersonErasure.ShortestName) return Results.LocalRedirect(Path);
        return Page(http, current, store, erasure.Erase(person, Caller.Of(http)!.Name));
    }

    private static RazorComponentResult<AuditPage> Page(HttpContext http, CurrentSnapshot current, SiteStore store, ErasedPerson? erased)
    {
        var before = long.TryParse(http.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        return new RazorComponentResult<AuditPage>(new { Context = PageContext.Of(http, current.Value), Entries = store.Audit(before), Erased = erased, Token = AccountForms.TokenFor(http) });
    }
}
