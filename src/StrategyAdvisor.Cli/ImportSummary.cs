using StrategyAdvisor.Accounts.Imports;
using StrategyAdvisor.Accounts.Imports.Results;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Cli;

/// <summary>Says in a few lines what an import used and what not; the whole list is in its report.</summary>
internal static class ImportSummary
{
    private const int MostShown = 10;

    public static void Tell(ImportResult result, string folder, string report, bool hasCurrency, Host host)
    {
        var problems = result.Unused.Where(part => part.IsProblem).ToList();
        var shown = problems.DistinctBy(problem => (problem.Reason.Location.Source.Path, problem.Reason.Message)).Take(MostShown).ToList();
        foreach (var problem in shown) host.Tell(problem.Reason.ToString());
        if (problems.Count > shown.Count) host.Tell($"and {Digits(problems.Count - shown.Count)} more like these, in `{report}`");
        if (result.LacksCurrency && !hasCurrency)
            host.Tell(ImportDiagnostics.NoCurrency.At(new Location(new SourceText(folder, ""), default), Accounts.PortfolioTerms.Default.Currency).ToString());
        foreach (var use in result.Uses)
        {
            host.Tell(use.Table is null
                ? $"{use.Path}: unknown columns, {Digits(use.Rows)} rows not used"
                : $"{use.Path}: {use.Table}, {Digits(use.UsedRows)} of {Digits(use.Rows)} rows and {Digits(use.UsedCells)} of {Digits(use.Cells)} filled cells used");
        }

        host.Tell($"`{folder}`: {Digits(result.AccountCount)} accounts; what was not used, and why: `{report}`");
        host.Tell($"next: advisor review --accounts {folder}");
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
