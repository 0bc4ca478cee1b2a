using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>
/// Reads YAML 1.2 as documents of maps, lists and texts. Everything that gives a text a second meaning (anchors, aliases, merge keys, tags)
/// is refused; values stay texts, so that <c>no</c> and <c>1.10</c> are what their reader takes them for.
/// </summary>
public static class YamlReader
{
    /// <summary>Reads a file of one document.</summary>
    /// <param name="limits">Null for the defaults.</param>
    /// <returns>Null where the file is empty, exceeds a limit or is no YAML; a diagnostic says so. Other mistakes (a duplicate key, a tag) leave the rest readable.</returns>
    public static DocumentNode? Read(SourceText source, DiagnosticList diagnostics, DocumentLimits? limits = null)
    {
        return First(ReadAll(source, diagnostics, limits), diagnostics);
    }

    /// <summary>Reads a file of several documents, separated by lines <c>---</c>.</summary>
    /// <returns>Empty documents are left out. Nothing at all, with a diagnostic, where any part of the file is no YAML.</returns>
    public static ImmutableArray<DocumentNode> ReadAll(SourceText source, DiagnosticList diagnostics, DocumentLimits? limits = null)
    {
        if (!ForbiddenCharacters.Check(source, diagnostics)) return [];
        limits ??= DocumentLimits.Default;
        var reading = YamlReading.Of(source, source.Content, diagnostics, limits);
        if (reading.Mistake is { } mistake)
        {
            diagnostics.Add(mistake);
            YamlRecovery.FindMore(source, mistake.Location.Span.Start, diagnostics, limits);
        }
        else if (reading.Documents is { IsDefault: false, IsEmpty: true })
        {
            diagnostics.Add(DocumentDiagnostics.Empty.At(new Location(source, default)));
        }

        return reading.Documents.IsDefault ? [] : reading.Documents;
    }

    /// <summary>The one document that a file may hold; null where it holds none.</summary>
    public static DocumentNode? First(ImmutableArray<DocumentNode> documents, DiagnosticList diagnostics)
    {
        if (documents.Length > 1) diagnostics.Add(DocumentDiagnostics.SecondDocument.At(documents[1].Location));
        return documents.IsEmpty ? null : documents[0];
    }

    /// <summary>Reads several files at once, each by itself, as <see cref="ReadAll"/> does.</summary>
    /// <param name="memory">Files that were read before; null reads all.</param>
    /// <returns>In the order of the files: the documents of each, and what is wrong with it.</returns>
    public static ImmutableArray<(ImmutableArray<DocumentNode> Documents, DiagnosticList Mistakes)> ReadEach(ImmutableArray<SourceText> sources, DocumentMemory? memory = null)
    {
        memory ??= new DocumentMemory();
        var read = new (ImmutableArray<DocumentNode>, DiagnosticList)[sources.Length];
        Parallel.For(0, sources.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, file => read[file] = memory.Read(sources[file]));
        return [.. read];
    }
}
