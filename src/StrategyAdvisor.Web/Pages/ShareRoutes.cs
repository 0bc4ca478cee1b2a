using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Pages;

/// <summary>Where an account is shared with another lead. Its owner shares it, or an admin; with whom it is shared does not pass it on.</summary>
public static class ShareRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/accounts/{id}/shares", Share).RequireAuthorization(AccessPolicy.Changing);

    private static async Task<IResult> Share(string id, HttpContext http, CurrentSnapshot current, SiteStore store)
    {
        var (form, answer) = await SentForm.Take(id, http, current);
        if (form is null) return answer!;
        if (!form.Caller.MayShare(form.Context.Snapshot.Accounts[form.Row].Owner)) return PageRoutes.NotAllowed(form.Context);
        var with = form.Text("with");
        if (with.Length is > 0 and <= Answers.AnswerRequest.LongestName)
        {
            // Who shares what is shared already, or ends what has ended, has what they wanted.
            if (form.Text("action") == "end") store.Unshare(id, with, form.Seen, form.Caller.Name);
            else store.Share(new KeptShare(id, with, form.Caller.Owner ?? form.Caller.Name, form.Context.Snapshot.Today, 0), 0, form.Caller.Name);
        }

        return Results.LocalRedirect($"{PageAddress.Account(id)}#sharing");
    }
}
