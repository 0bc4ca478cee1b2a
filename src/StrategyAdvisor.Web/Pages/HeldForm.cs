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
/// <param name="Token">A mark that holds for who asks now.</param>
/// <param name="MustSignIn">True where nobody is known.</param>
public sealed record HeldForm(string Address, ImmutableArray<(string Name, string Value)> Fields, AntiforgeryTokenSet Token, bool MustSignIn)
{
    /// <summary>Answers a form that was not taken.</summary>
    public static async Task GiveBack(HttpContext http, int status) => await (await Page(http, status)).ExecuteAsync(http);

    /// <summary>The page that gives a form back.</summary>
    public static async Task<RazorComponentResult<HeldFormPage>> Page(HttpContext http, int status)
    {
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var token = antiforgery.GetAndStoreTokens(http);
        var fields = form.Where(field => field.Key != token.FormFieldName).SelectMany(field => field.Value.OfType<string>().Select(value => (field.Key, value)));
        var held = new HeldForm(http.Request.Path, [.. fields], token, Caller.Of(http) is null);
        var context = PageContext.Of(http, http.RequestServices.GetRequiredService<CurrentSnapshot>().Value);
        return new RazorComponentResult<HeldFormPage>(new { Context = context, Held = held }) { StatusCode = status };
    }
}
