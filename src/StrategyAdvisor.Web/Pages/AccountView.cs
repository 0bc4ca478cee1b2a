using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using StrategyAdvisor.Briefs.FactSheets;
using StrategyAdvisor.Briefs.Maps;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Web.Answers;
using StrategyAdvisor.Web.Past;

namespace StrategyAdvisor.Web.Pages;

/// <summary>Makes the page of one account out of its facts as they are, or as they would be.</summary>
public static class AccountView
{
    /// <param name="row">The account's row in the context's snapshot.</param>
    /// <param name="changes">As <c>FACT=VALUE</c>; none for the facts as they are.</param>
    /// <param name="refused">Why the changes were not kept; empty where nobody asked for it.</param>
    public static RazorComponentResult<AccountPage> Of(HttpContext http, PageContext context, int row, ImmutableArray<string> changes, ImmutableArray<string> refused)
    {
        var (assessment, trial) = Assess(context, row, changes);
        var brief = context.Snapshot.BriefOf(assessment, context.Language);
        var services = http.RequestServices;
        return new RazorComponentResult<AccountPage>(new
        {
            Context = context,
            Brief = brief,
            Fields = GapField.Of(brief, assessment, context),
            Maps = assessment.Pack.Views.Select(view => MapReader.Read(assessment, view, context.Language)).ToImmutableArray(),
            Sheets = SheetReader.ReadAll(assessment, context.Language, brief.Currency),
            Facts = new FactPaths(assessment.Batch, assessment.Account).All().ToImmutableArray(),
            Trial = trial,
            Refused = refused,
            Past = services.GetRequiredService<SiteHistory>().FindingsOf(brief.Account, context.Snapshot.Today, context.Snapshot.Pack),
            Forms = trial is null ? AccountForms.Of(http, brief.Account) : null,
            context.Snapshot.Accounts[row].Owner,
            Keeping = trial is null ? null : Keeping.Of(http, brief.Account, services.GetRequiredService<AnswerKeeper>(), services.GetRequiredService<IAntiforgery>()),
        })
        {
            StatusCode = refused.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        };
    }

    /// <summary>What the rules say of the account, and what the changes change.</summary>
    public static (Assessment Assessment, Trial? Trial) Assess(PageContext context, int row, ImmutableArray<string> changes) =>
        changes.IsEmpty ? (context.Snapshot.Assess(row), null) : Trial.Of(context.Snapshot, row, changes, context.Language);
}
