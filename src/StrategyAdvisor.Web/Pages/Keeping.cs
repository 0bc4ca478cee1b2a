using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using StrategyAdvisor.Web.Answers;
using StrategyAdvisor.Web.Security;

namespace StrategyAdvisor.Web.Pages;

/// <summary>What a page needs to offer that answers are kept.</summary>
/// <param name="State">What the account's files are now; answers to anything else are refused.</param>
/// <param name="Token">Shows that the form came from this site.</param>
/// <param name="Who">Whom the reader last named, or blank.</param>
public sealed record Keeping(string State, AntiforgeryTokenSet Token, string Who)
{
    private const string Cookie = "who";

    /// <summary>Null where the account is kept where nothing can be written.</summary>
    public static Keeping? Of(HttpContext http, string id, AnswerKeeper keeper, IAntiforgery antiforgery) =>
        keeper.HomeOf(id) is { } home ? new Keeping(home.State(), antiforgery.GetAndStoreTokens(http), Named(http)) : null;

    /// <summary>Whom the reader last named; else, where nobody signs in, the name they have on the machine.</summary>
    public static string Named(HttpContext http) => http.Request.Cookies[Cookie] ?? (Caller.Of(http) is { Source: not CallerSource.Machine } caller ? caller.Owner ?? caller.Name : "");

    /// <summary>Remembers whom the reader named, for the next form.</summary>
    public static void Remember(HttpContext http, string who) =>
        http.Response.Cookies.Append(Cookie, who, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
}
