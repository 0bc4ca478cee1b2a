using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Pages;

/// <summary>Where steps are marked as done, and as not done after all.</summary>
public static class StepRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/accounts/{id}/steps/{step}", Mark).RequireAuthorization(AccessPolicy.Changing);

    private static async Task<IResult> Mark(string id, string step, HttpContext http, CurrentSnapshot current, SiteStore store)
    {
        var (form, answer) = await SentForm.Take(id, http, current);
        if (form is null) return answer!;
        if (form.Context.Snapshot.Pack.Steps.All(known => known.Id != step)) return PageRoutes.Missing(form.Context);
        var isDone = form.Text("action") != "open";
        var saved = isDone
            ? store.MarkDone(new KeptStep(id, step, form.Who("who"), form.Context.Snapshot.Today, 0), form.Seen, form.Caller.Name)
            : store.MarkOpen(id, step, form.Seen, form.Caller.Name);
        return saved.IsSaved ? Results.LocalRedirect($"{PageAddress.Account(id)}#step-{step}") : Conflict(http, form, step, isDone, saved.Now);
    }

    private static RazorComponentResult<StepConflictPage> Conflict(HttpContext http, SentForm form, string step, bool isDone, KeptStep? now)
    {
        var brief = form.Context.Snapshot.BriefOf(form.Context.Snapshot.Assess(form.Row), form.Context.Language);
        var text = brief.Plan.FirstOrDefault(planned => planned.Step == step)?.Text ?? step;
        return new RazorComponentResult<StepConflictPage>(new { form.Context, form.Account, Step = step, Text = text, IsDone = isDone, Now = now, Token = AccountForms.TokenFor(http) }) { StatusCode = StatusCodes.Status409Conflict };
    }
}
