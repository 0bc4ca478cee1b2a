using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Web.Callers;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Pages;

/// <summary>Where people sign in and out. A site that this machine alone may ask has none of it.</summary>
public static class SignInRoutes
{
    /// <summary>Where people sign in.</summary>
    public const string Path = "/sign-in";

    /// <summary>Who is signed in, and the way out.</summary>
    public const string SessionPath = "/session";

    private static readonly string[] Reading = ["GET", "HEAD"];

    /// <param name="access">Null for a site that this machine alone may ask.</param>
    public static void Map(IEndpointRouteBuilder routes, AccessRules? access)
    {
        if (access is null) return;
        routes.MapMethods(Path, Reading, (HttpContext http, CurrentSnapshot current, IAntiforgery antiforgery) => Form(http, current, antiforgery, access, StatusCodes.Status200OK)).AllowAnonymous();
        routes.MapMethods(SessionPath, Reading, ShowSession).RequireAuthorization(AccessPolicy.Reading);
        routes.MapPost(SessionPath, SignOut).RequireAuthorization(AccessPolicy.Reading);
        if (access.TakesKeys) routes.MapPost(Path, (HttpContext http, CurrentSnapshot current, IAntiforgery antiforgery, CallerDirectory callers) => SignIn(http, current, antiforgery, callers, access)).AllowAnonymous().RequireRateLimiting(AccessPolicy.SigningIn);
        if (access.Login is not null) routes.MapMethods($"{Path}/login", Reading, (HttpRequest request) => Results.Challenge(new AuthenticationProperties { RedirectUri = Return(request.Query["return"].ToString()) }, [AccessServices.Login])).AllowAnonymous();
    }

    private static async Task<IResult> SignIn(HttpContext http, CurrentSnapshot current, IAntiforgery antiforgery, CallerDirectory callers, AccessRules access)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http)) return Form(http, current, antiforgery, access, StatusCodes.Status400BadRequest);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (callers.OfKey(form["key"].ToString().Trim()) is not { } caller) return Form(http, current, antiforgery, access, StatusCodes.Status401Unauthorized);
        await http.SignInAsync(AccessServices.Session, caller.ToPrincipal(AccessServices.Session));
        return Results.LocalRedirect(Return(form["return"].ToString()));
    }

    private static RazorComponentResult<SignInPage> Form(HttpContext http, CurrentSnapshot current, IAntiforgery antiforgery, AccessRules access, int status)
    {
        var asked = http.Request.HasFormContentType ? http.Request.Form["return"].ToString() : http.Request.Query["return"].ToString();
        return new RazorComponentResult<SignInPage>(new
        {
            Context = PageContext.Of(http, current.Value),
            Access = access,
            Return = Return(asked),
            Token = antiforgery.GetAndStoreTokens(http),
            IsRefused = status != StatusCodes.Status200OK || http.Request.Query.ContainsKey("refused"),
        })
        {
            StatusCode = status,
        };
    }

    private static RazorComponentResult<SessionPage> ShowSession(HttpContext http, CurrentSnapshot current, IAntiforgery antiforgery) =>
        new(new { Context = PageContext.Of(http, current.Value), Token = antiforgery.GetAndStoreTokens(http) });

    private static async Task<IResult> SignOut(HttpContext http, CurrentSnapshot current, IAntiforgery antiforgery)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http)) return ShowSession(http, current, antiforgery);
        await http.SignOutAsync(AccessServices.Session);
        return Results.LocalRedirect(Path);
    }

    // Only back to this site: an address that a browser takes for another's is the list of accounts.
    private static string Return(string asked) => asked is ['/'] or ['/', not ('/' or '\\'), ..] && !asked.Any(char.IsControl) ? asked : "/";
}
