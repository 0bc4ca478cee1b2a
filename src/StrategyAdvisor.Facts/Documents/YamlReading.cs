using StrategyAdvisor.Feel.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>What came of one run of the parser over a text.</summary>
/// <param name="Documents">All that were read whole; default where a limit was exceeded.</param>
/// <param name="Mistake">Why the parser gave up, or null.</param>
internal sealed record YamlReading(ImmutableArray<DocumentNode> Documents, Diagnostic? Mistake)
{
    /// <param name="source">The file.</param>
    /// <param name="content">What is read of it, every character at its offset in the file.</param>
    public static YamlReading Of(SourceText source, string content, DiagnosticList diagnostics, DocumentLimits limits)
    {
        var parser = new Parser(new Scanner(new StringReader(content), skipComments: true));
        var builder = new YamlTreeBuilder(source, parser, diagnostics, limits);
        try
        {
            return new YamlReading(ReadDocuments(parser, builder), null);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The parser throws half a dozen kinds on bad input, InvalidOperationException and ArgumentException among them.
            return new YamlReading([], YamlSyntaxMistake.Explain(problem, source, parser.Current, builder.OpenBracket));
        }
    }

    private static ImmutableArray<DocumentNode> ReadDocuments(Parser parser, YamlTreeBuilder builder)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentNode>();
        while (parser.MoveNext())
        {
            if (parser.Current is not DocumentStart) continue;
            parser.MoveNext();
            if (builder.ReadNode() is not { } document) return default;
            if (document is not ScalarNode { IsNull: true, Text: "" }) documents.Add(document);
        }

        return documents.ToImmutable();
    }
}
