using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests;

/// <summary>Runs a file of tests over a pack. A finding's warning reads <c>it is {rule}</c>.</summary>
internal static class MiniTests
{
    private const string Fixture = "id: a\nscore: 2\npeople: [{name: Ana, level: top, met: 2026-06-01}, {name: Luis, level: shop}]\n";

    public static ImmutableArray<TestFileResult> Run(CompiledPack pack, string tests, out DiagnosticList diagnostics, string? filter = null)
    {
        diagnostics = new DiagnosticList();
        var files = new TestFiles(
            tests.Length == 0 ? [] : [new SourceText("x.test.yaml", tests)],
            ImmutableSortedDictionary<string, SourceText>.Empty.Add("fixtures/a.yaml", new SourceText("fixtures/a.yaml", Fixture)));
        return StrategyAdvisor.Rules.Testing.PackTests.Run(pack, files, "mini", (_, finding) => $"it is {finding.Rule.Id}", filter, diagnostics);
    }

    public static string Print(ImmutableArray<TestFileResult> results, DiagnosticList diagnostics) => string.Join('\n',
    [
        .. diagnostics.Sorted().Select(DiagnosticPrinter.Print),
        .. results.SelectMany(file => file.Results).Where(result => !result.Passed).SelectMany(TestPrinter.Print),
        .. results.Select(TestPrinter.Summary),
    ]);
}
