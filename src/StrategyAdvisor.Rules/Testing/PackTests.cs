using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>All tests of a pack, read and run.</summary>
public static class PackTests
{
    /// <param name="folder">Where the tests are, for the message that there are none.</param>
    /// <param name="warning">What a finding says in the pack's first language.</param>
    /// <param name="filter">A part of <c>rule: case</c>, case ignored; null for all cases.</param>
    /// <param name="diagnostics">Takes the mistakes in tests. That there is no test, or none that matches, is one too.</param>
    /// <param name="together">What a finding about many accounts says; null gives its measures only.</param>
    /// <param name="memory">What was read before; null reads all.</param>
    /// <returns>A result for each file; with a filter only for those in which something ran or is mistaken.</returns>
    public static ImmutableArray<TestFileResult> Run(
        CompiledPack pack, TestFiles files, string folder, Func<Assessment, Finding, string> warning, string? filter, DiagnosticList diagnostics,
        Func<PortfolioAssessment, PortfolioFinding, string>? together = null, PackMemory? memory = null)
    {
        var read = new TestReader(pack.Pack, files, diagnostics, memory).Read();
        var runner = new TestRunner(pack, warning, together);
        var results = read.Select(file => runner.Run(file, filter)).Where(file => filter is null || file.Passed + file.Failed > 0).ToImmutableArray();
        var nowhere = new Location(new SourceText(folder, ""), default);
        if (read.Sum(file => file.Suites.Sum(suite => suite.Count) + file.Unreadable) == 0) diagnostics.Add(TestDiagnostics.NoTests.At(nowhere, folder));
        else if (filter is not null && results.All(file => file.Results.IsEmpty)) diagnostics.Add(TestDiagnostics.NothingMatches.At(nowhere, filter));
        return results;
    }
}
