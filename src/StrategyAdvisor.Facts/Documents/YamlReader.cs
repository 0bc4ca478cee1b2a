using StrategyAdvisor.Feel.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

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
        var documents = ReadAll(source, diagnostics, limits);
        if (documents.Length > 1) diagnostics.Add(DocumentDiagnostics.SecondDocument.At(documents[1].Location));
        return documents.IsEmpty ? null : documents[0];
    }

    /// <summary>Reads a file of several documents, separated by lines <c>---</c>.</summary>
    /// <returns>Empty documents are left out. Nothing at all, with a diagnostic, where any part of the file is no YAML.</returns>
    public static ImmutableArray<DocumentNode> ReadAll(SourceText source, DiagnosticList diagnostics, DocumentLimits? limits = null)
    {
        if (!ForbiddenCharacters.Check(source, diagnostics)) return [];
        var parser = new Parser(new Scanner(new StringReader(source.Content), skipComments: true));
        var builder = new YamlTreeBuilder(source, parser, diagnostics, limits ?? DocumentLimits.Default);
        try
        {
            var documents = ReadDocuments(parser, builder);
            if (documents is { IsEmpty: true }) diagnostics.Add(DocumentDiagnostics.Empty.At(new Location(source, default)));
            return documents ?? [];
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The parser throws half a dozen kinds on bad input, InvalidOperationException and ArgumentException among them.
            diagnostics.Add(YamlSyntaxMistake.Explain(problem, source, parser.Current, builder.OpenBracket));
            return [];
        }
    }

    private static ImmutableArray<DocumentNode>? ReadDocuments(Parser parser, YamlTreeBuilder builder)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentNode>();
        while (parser.MoveNext())
        {
            if (parser.Current is not DocumentStart) continue;
            parser.MoveNext();
            if (builder.ReadNode() is not { } document) return null;
            if (document is not ScalarNode { IsNull: true, Text: "" }) documents.Add(document);
        }

        return documents.ToImmutable();
    }
}
