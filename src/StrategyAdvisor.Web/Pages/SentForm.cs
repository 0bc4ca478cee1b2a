using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Pages;

/// <summary>A form that a page of this site sent, about an account that its sender sees.</summary>
/// <param name="Context">With the snapshot that holds the account.</param>
/// <param name="Row">The account's row in it.</param>
/// <param name="Named">Whom the sender named last, where nobody signs in; may be blank.</param>
/// <param name="Seen">The version of what was decided that the sender saw; 0 for nothing.</param>
public sealed record SentForm(PageContext Context, Caller Caller, int Row, string Account, IFormCollection Fields, long Seen, string Named)
{
    /// <summary>Takes a form in.</summary>
    /// <returns>The form, or the answer where it is not taken; nothing typed is lost.</returns>
    public static async Task<(SentForm? Form, IResult? Answer)> Take(string account, HttpContext http, CurrentSnapshot current)
    {
        var context = PageContext.Of(http, current.Value);
        if (!http.Request.HasFormContentType) return (null, PageRoutes.Failed(context, StatusCodes.Status400BadRequest));
        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)) return (null, await HeldForm.Page(http, StatusCodes.Status400BadRequest));
        if (context.Snapshot.Find(account) is not { } row) return (null, PageRoutes.MissingAccount(context, account));
        var fields = await http.Request.ReadFormAsync(http.RequestAborted);
        var seen = long.TryParse(fields["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
        return (new SentForm(context, Caller.Of(http)!, row, account, fields, seen, Keeping.Named(http)), null);
    }

    /// <summary>What stands in a field, cut at its ends; blank where there is none.</summary>
    public string Text(string name) => Fields[name].ToString().Trim();

    /// <summary>Who says so: whom the sender names where nobody signs in, else the sender.</summary>
    public string Who(string field)
    {
        if (Caller.Source != CallerSource.Machine) return Caller.Owner ?? Caller.Name;
        if (Text(field) is { Length: > 0 and <= Answers.AnswerRequest.LongestName } typed) return typed;
        return Named.Length > 0 ? Named : Caller.Name;
    }
}
