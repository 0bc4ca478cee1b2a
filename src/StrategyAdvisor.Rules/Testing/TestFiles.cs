using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>The named texts that the tests of a pack are made of.</summary>
/// <param name="Fixtures">Accounts by the name under which tests know them: <c>fixtures/healthy.yaml</c>.</param>
public sealed record TestFiles(ImmutableArray<SourceText> Tests, ImmutableSortedDictionary<string, SourceText> Fixtures)
{
    /// <summary>The test files and fixtures of a pack's folder. What cannot be read becomes a diagnostic.</summary>
    /// <param name="shownFolder">What diagnostics print instead of the folder.</param>
    /// <param name="bases">Folders of packs that it extends, the nearest first: their fixtures serve too, unless a nearer pack has one of the same name.</param>
    /// <param name="layer">The pack's name where it extends another, which diagnostics then say; else null.</param>
    public static TestFiles Load(string folder, string shownFolder, ImmutableArray<string> bases, DiagnosticList diagnostics, string? layer = null)
    {
        var fixtures = ImmutableSortedDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        foreach (var (place, shown) in bases.Select(path => (path, path.Replace('\\', '/'))).Prepend((folder, shownFolder)))
        {
            var start = shown.TrimEnd('/').Length + 1;
            foreach (var text in PackFiles.LoadFixtures(place, shown, diagnostics).Texts) fixtures.TryAdd(text.Path[start..], text);
        }

        var tests = PackFiles.LoadTests(folder, shownFolder, diagnostics).Texts.Select(text => new SourceText(text.Path, text.Content, text.FirstLine) { Layer = layer });
        return new TestFiles([.. tests], fixtures.ToImmutable());
    }
}
