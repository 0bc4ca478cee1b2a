using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>The named texts that the tests of a pack are made of.</summary>
/// <param name="Fixtures">Accounts by the name under which tests know them: <c>fixtures/healthy.yaml</c>.</param>
public sealed record TestFiles(ImmutableArray<SourceText> Tests, ImmutableSortedDictionary<string, SourceText> Fixtures)
{
    /// <summary>The test files and fixtures of a pack's folder. What cannot be read becomes a diagnostic.</summary>
    /// <param name="shownFolder">What diagnostics print instead of the folder.</param>
    public static TestFiles Load(string folder, string shownFolder, DiagnosticList diagnostics)
    {
        var fixtures = PackFiles.LoadFixtures(folder, shownFolder, diagnostics).Texts;
        var start = shownFolder.TrimEnd('/').Length + 1;
        return new TestFiles(
            PackFiles.LoadTests(folder, shownFolder, diagnostics).Texts,
            fixtures.ToImmutableSortedDictionary(text => text.Path[start..], text => text, StringComparer.Ordinal));
    }
}
