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
    public static IResult Answer(string id, HttpContext http, PortfolioSnapshot snapshot, Func<AskedAccount, IResult> answer) =>
        Find(id, http, snapshot, out var problem) is { } asked ? answer(asked) : problem!;

    /// <inheritdoc cref="Answer(string, HttpContext, PortfolioSnapshot, Func{AskedAccount, IResult})"/>
    public static async Task<IResult> Answer(string id, HttpContext http, PortfolioSnapshot snapshot, Func<AskedAccount, Task<IResult>> answer) =>
        Find(id, http, snapshot, out var problem) is { } asked ? await answer(asked) : problem!;

    private static AskedAccount? Find(string id, HttpContext http, PortfolioSnapshot snapshot, out IResult? problem)
    {
        problem = null;
        if (snapshot.Find(id) is not { } row)
        {
            problem = NotThere(snapshot, id);
            return null;
        }

        var changes = TrialRequest.Read(http.Request.Query);
        var diagnostics = new DiagnosticList();
        if (changes.Length > Trial.MostChanges)
        {
            problem = ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, "mistaken facts", $"{changes.Length} facts are to be assumed; {Trial.MostChanges} can be");
            return null;
        }

        var assessment = snapshot.Assess(row, changes, diagnostics);
        if (diagnostics.HasErrors) problem = ApiProblem.Mistaken(diagnostics);
        return diagnostics.HasErrors ? null : new AskedAccount(snapshot, row, assessment, ReaderLanguage.Of(http, snapshot.Pack.Languages));
    }

    public static IResult NotThere(PortfolioSnapshot snapshot, string id) => ApiProblem.NotThere("account", id, Suggestion.For(id, snapshot.Accounts.Select(account => account.Id)));
}
