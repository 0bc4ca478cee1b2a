using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Pages;

/// <summary>All about one rule of an account: why it says what it says, what would clear it, and dismissing its warning for a time.</summary>
public static class WarningRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/accounts/{id}/warnings/{rule}", Reading, Show).RequireAuthorization(AccessPolicy.Reading);
        routes.MapPost("/accounts/{id}/warnings/{rule}", Decide).RequireAuthorization(AccessPolicy.Changing);
    }

    private static IResult Show(string id, string rule, HttpContext http, CurrentSnapshot current, SiteStore store)
    {
        var context = PageContext.Of(http, current.Value);
        if (context.Snapshot.Find(id) is not { } row) return PageRoutes.MissingAccount(context, id);
        if (context.Snapshot.Pack.FindRule(rule) is not { } known) return PageRoutes.Missing(context);
        var kept = store.Suppressions(id).FirstOrDefault(one => one.Rule == rule);
        return Page(http, context, row, known, kept, SuppressionDraft.Of(kept, context.Snapshot.Today, Keeping.Named(http)), mistakes: [], StatusCodes.Status200OK);
    }

    private static async Task<IResult> Decide(string id, string rule, HttpContext http, CurrentSnapshot current, SiteStore store)
    {
        var (form, answer) = await SentForm.Take(id, http, current);
        if (form is null) return answer!;
        if (form.Context.Snapshot.Pack.FindRule(rule) is not { } known) return PageRoutes.Missing(form.Context);
        var draft = new SuppressionDraft(form.Text("reason"), form.Text("until"), form.Who("who"), form.Seen);
        if (form.Text("action") == "lift")
        {
            var lifted = store.Unsuppress(id, rule, form.Seen, form.Caller.Name);
            return lifted.IsSaved ? Results.LocalRedirect(PageAddress.Account(id)) : Page(http, form.Context, form.Row, known, lifted.Now, SuppressionDraft.Of(lifted.Now, form.Context.Snapshot.Today, draft.Who), [], StatusCodes.Status409Conflict);
        }

        var (wanted, hasReason, hasDay) = draft.Read(id, rule, form.Context.Snapshot.Today);
        if (wanted is null) return Page(http, form.Context, form.Row, known, store.Suppressions(id).FirstOrDefault(one => one.Rule == rule), draft, Mistakes(form.Context, hasReason, hasDay), StatusCodes.Status422UnprocessableEntity);
        if (form.Caller.Source == CallerSource.Machine) Keeping.Remember(http, draft.Who);
        var saved = store.Suppress(wanted, form.Seen, form.Caller.Name);
        return saved.IsSaved
            ? Results.LocalRedirect(PageAddress.Account(id))
            : Page(http, form.Context, form.Row, known, saved.Now, draft with { Version = saved.Now?.Version ?? 0 }, [], StatusCodes.Status409Conflict);
    }

    private static ImmutableArray<string> Mistakes(PageContext context, bool hasReason, bool hasDay)
    {
        var (texts, today) = (context.Texts.Decisions, context.Snapshot.Today);
        var day = Briefs.Texts.Phrasebook.Fill(texts.BadDay, SuppressionDraft.Iso(today), SuppressionDraft.Iso(today.PlusDays(SuppressionDraft.MostDays)));
        return [.. (hasReason ? [] : (ReadOnlySpan<string>)[texts.NoReason]), .. (hasDay ? [] : (ReadOnlySpan<string>)[day])];
    }

    private static RazorComponentResult<WarningPage> Page(
        HttpContext http, PageContext context, int row, Rule rule, KeptSuppression? kept, SuppressionDraft draft, ImmutableArray<string> mistakes, int status)
    {
        var snapshot = context.Snapshot;
        var assessment = snapshot.Assess(row);
        return new RazorComponentResult<WarningPage>(new
        {
            Context = context,
            Brief = snapshot.BriefOf(assessment, context.Language),
            Reason = snapshot.ReasonOf(assessment, rule, context.Language),
            Kept = kept,
            Draft = draft,
            Mistakes = mistakes,
            IsConflict = status == StatusCodes.Status409Conflict,
            Token = context.Caller is { MayChange: true } ? AccountForms.TokenFor(http) : null,
        })
        {
            StatusCode = status,
        };
    }
}
