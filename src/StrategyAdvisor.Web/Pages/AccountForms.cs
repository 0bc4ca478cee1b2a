using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Pages;

/// <summary>What the forms on an account's page need: the versions of what was decided, which a save must name, and a mark that shows that they came from this site.</summary>
/// <param name="Steps">Those that are done, by step.</param>
/// <param name="Shares">Null where the site knows only one reader.</param>
public sealed record AccountForms(string Token, ImmutableDictionary<string, KeptStep> Steps, ImmutableArray<KeptShare>? Shares)
{
    /// <summary>Null where the caller changes nothing.</summary>
    public static AccountForms? Of(HttpContext http, string account)
    {
        if (Caller.Of(http) is not { MayChange: true } caller) return null;
        var store = http.RequestServices.GetRequiredService<SiteStore>();
        return new AccountForms(
            TokenFor(http),
            store.DoneSteps(account).ToImmutableDictionary(step => step.Step, StringComparer.Ordinal),
            caller.Source == CallerSource.Machine ? null : store.Shares(account));
    }

    /// <summary>A mark for forms of who asks.</summary>
    public static string TokenFor(HttpContext http) => http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!;
}
