using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests.Testing;

/// <summary>The tests that the coaches wrote for the pack, one file of them a test here.</summary>
public sealed class KeyAccountTests
{
    public static TheoryData<string> Files => [.. KeyAccounts.Tests().Tests.Select(text => text.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_of_the_pack_holds(string path)
    {
        var all = KeyAccounts.Tests();
        var diagnostics = new DiagnosticList();
        var one = all with { Tests = [.. all.Tests.Where(text => text.Path == path)] };
        var results = PackTests.Run(
            KeyAccounts.Pack, one, KeyAccounts.Shown, (assessment, finding) => BriefBuilder.Warning(assessment, finding, "en", "EUR"), null, diagnostics,
            (assessment, finding) => PortfolioBriefBuilder.Warning(assessment, finding, "en"));
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        var failed = results.SelectMany(file => file.Results).Where(result => !result.Passed).SelectMany(TestPrinter.Print);
        Assert.True(results is [{ Failed: 0, Passed: > 0 }], string.Join('\n', failed));
    }
}
