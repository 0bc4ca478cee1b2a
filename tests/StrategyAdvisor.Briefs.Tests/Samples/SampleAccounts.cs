using StrategyAdvisor.Accounts;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Tests.Samples;

/// <summary>The accounts of <c>rules/examples</c> as the default pack sees them.</summary>
internal static class SampleAccounts
{
    private static readonly Lazy<ImmutableSortedDictionary<string, Assessment>> Assessed = new(Assess);

    /// <summary>By id.</summary>
    public static ImmutableSortedDictionary<string, Assessment> All => Assessed.Value;

    private static ImmutableSortedDictionary<string, Assessment> Assess()
    {
        var diagnostics = new DiagnosticList();
        var portfolio = AccountReader.Read(Repository.PathOf("rules", "examples", "dossiers"), DefaultPack.Pack.Pack.Dictionary, diagnostics);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        var id = new FactReference(null, portfolio.Batch.Dictionary.Account.Find("id")!.Field);
        return Enumerable.Range(0, portfolio.Batch.Count)
            .ToImmutableSortedDictionary(account => FactValues.Print(portfolio.Batch, account, id)!, account => DefaultPack.Assess(portfolio, account), StringComparer.Ordinal);
    }
}
