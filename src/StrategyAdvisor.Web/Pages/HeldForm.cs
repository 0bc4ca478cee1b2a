using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Pages;

/// <summary>A form that could not be taken, as its sender's session or its mark had run out, with all that was typed: nothing of it was done, and it can be sent again.</summary>
/// <param name="Address">Where it is sent.</param>
/// <param name="Fields">All but the mark.</param>
/// <param name="Token">The mark that came with it where its sender must sign in first, as it holds for them again then; else one that holds for who asks now.</param>
/// <param name="MustSignIn">True where nobody is known.</param>
public sealed record HeldForm(string Address, ImmutableArray<(string Name, string Value)> Fields, string Token, bool MustSignIn)
{
    /// <summary>The field of a form's mark.</summary>
    public const string TokenField = "token";

    /// <summary>Answers a form that was not taken.</summary>
    public static async Task GiveBack(HttpContext http, int status) => await (await Page(http, status)).ExecuteAsync(http);

    /// <summary>The page that gives a form back.</summary>
    public static async Task<RazorComponentResult<HeldFormPage>> Page(HttpContext http, int status)
    {
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var mustSignIn = Caller.Of(http) is null;
        var fields = form.Where(field => field.Key != TokenField).SelectMany(field => field.Value.OfType<string>().Select(value => (field.Key, value)));
        var held = new HeldForm(http.Request.Path, [.. fields], mustSignIn ? form[TokenField].ToString() : antiforgery.GetAndStoreTokens(http).RequestToken!, mustSignIn);
        var context = PageContext.Of(http, http.RequestServices.GetRequiredService<CurrentSnapshot>().Value);
        return new RazorComponentResult<HeldFormPage>(new { Context = context, Held = held }) { StatusCode = status };
    }
}
