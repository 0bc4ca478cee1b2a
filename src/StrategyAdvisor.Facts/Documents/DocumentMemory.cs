using System.Collections.Concurrent;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Files that were read before, for those who read the same folder after each save: a file whose text is the same gives the same documents, with the same mistakes.</summary>
public sealed class DocumentMemory
{
    private readonly ConcurrentDictionary<string, ReadFile> _read = new(StringComparer.Ordinal);

    /// <summary>The documents of a file, as <see cref="YamlReader.ReadAll"/> reads them; of each path the last text is kept.</summary>
    public (ImmutableArray<DocumentNode> Documents, DiagnosticList Mistakes) Read(SourceText source)
    {
        if (_read.TryGetValue(source.Path, out var known) && IsSame(known.Source, source)) return (known.Documents, known.Mistakes);
        var mistakes = new DiagnosticList();
        var documents = YamlReader.ReadAll(source, mistakes);
        _read[source.Path] = new ReadFile(source, documents, mistakes);
        return (documents, mistakes);
    }

    private static bool IsSame(SourceText one, SourceText other) => one.Content == other.Content && one.FirstLine == other.FirstLine && one.Layer == other.Layer;

    private sealed record ReadFile(SourceText Source, ImmutableArray<DocumentNode> Documents, DiagnosticList Mistakes);
}
