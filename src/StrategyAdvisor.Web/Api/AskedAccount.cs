using Microsoft.AspNetCore.Http;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>An account that a program asks about, with what it assumes of it.</summary>
/// <param name="Row">In the snapshot.</param>
/// <param name="Assessment">With the facts that are assumed.</param>
/// <param name="Language">A language of the snapshot's pack.</param>
internal sealed record AskedAccount(PortfolioSnapshot Snapshot, int Row, Assessment Assessment, string Language)
{
    /// <summary>Answers for an account, or says what keeps it from being answered.</summary>
    public static IResult Answer(string id, HttpContext http, PortfolioSnapshot snapshot, Func<AskedAccount, IResult> answer)
    {
        if (snapshot.Find(id) is not { } row) return NotThere(snapshot, id);
        var changes = TrialRequest.Read(http.Request.Query);
        var diagnostics = new DiagnosticList();
        if (changes.Length > Trial.MostChanges) return ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, "mistaken facts", $"{changes.Length} facts are to be assumed; {Trial.MostChanges} can be");
        var assessment = snapshot.Assess(row, changes, diagnostics);
        return diagnostics.HasErrors ? ApiProblem.Mistaken(diagnostics) : answer(new AskedAccount(snapshot, row, assessment, ReaderLanguage.Of(http, snapshot.Pack.Languages)));
    }

    public static IResult NotThere(PortfolioSnapshot snapshot, string id) => ApiProblem.NotThere("account", id, Suggestion.For(id, snapshot.Accounts.Select(account => account.Id)));
}
