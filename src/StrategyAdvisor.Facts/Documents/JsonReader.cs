using System.Text;
using System.Text.Json;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Reads JSON (RFC 8259, without comments and trailing commas) as the same nodes as YAML. Numbers, booleans and null keep their spelling.</summary>
public static class JsonReader
{
    // By what the message of System.Text.Json contains.
    private static readonly ImmutableArray<(string Part, string Meaning)> Words =
    [
        ("trailing comma", "nothing follows the comma before"),
        ("after a single JSON value", "nothing may follow the end"),
        ("end of data", "it ends too early"),
        ("incomplete", "it ends too early"),
        ("within a JSON string", "a line break, a control character or an unknown escape stands inside a text"),
        ("escapable character", "the escape is unknown"),
        ("hex", "an escape `\\u` needs four hexadecimal digits"),
        ("start of a property name", "a key in double quotes is expected"),
        ("after a property name", "`:` is expected"),
        ("leading zero", "a number must not start with 0"),
        ("number", "`,` or a closing bracket is expected after the number"),
        ("literal", "a text must stand in double quotes"),
        ("start of a value", "a value is expected"),
        ("after a value", "`,` or a closing bracket is expected"),
    ];

    /// <param name="limits">Null for the defaults.</param>
    /// <returns>Null where the text is empty, exceeds a limit or is no JSON; a diagnostic says so. A duplicate key leaves the rest readable.</returns>
    public static DocumentNode? Read(SourceText source, DiagnosticList diagnostics, DocumentLimits? limits = null)
    {
        if (string.IsNullOrWhiteSpace(source.Content))
        {
            diagnostics.Add(DocumentDiagnostics.Empty.At(new Location(source, default)));
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(source.Content);
        var positions = new BytePositions(bytes);
        try
        {
            return ReadDocument(source, bytes, new JsonTreeBuilder(source, positions, diagnostics, limits ?? DocumentLimits.Default));
        }
        catch (JsonException problem)
        {
            diagnostics.Add(SyntaxDiagnostics.Json.At(PlaceOf(problem, source), PlainWords(problem)));
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair among its escapes.
            diagnostics.Add(SyntaxDiagnostics.BadEscape.At(new Location(source, new Span(positions.Last, 1))));
        }

        return null;
    }

    private static DocumentNode? ReadDocument(SourceText source, byte[] bytes, JsonTreeBuilder builder)
    {
        // One level more than allowed, so that our own diagnostic comes first.
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = builder.Depth + 2 });
        reader.Read();
        var node = builder.ReadNode(ref reader);
        if (node is not null) reader.Read();
        return node;
    }

    private static Location PlaceOf(JsonException problem, SourceText source)
    {
        // System.Text.Json ends lines at \n only and counts columns in bytes.
        var start = 0;
        for (var line = problem.LineNumber ?? 0; line > 0; line--) start = source.Content.IndexOf('\n', start) + 1;
        var column = (int)(problem.BytePositionInLine ?? 0);
        var offset = start;
        while (column > 0 && offset < source.Content.Length)
        {
            Rune.DecodeFromUtf16(source.Content.AsSpan(offset), out var rune, out var consumed);
            column -= rune.Utf8SequenceLength;
            offset += consumed;
        }

        return new Location(source, new Span(offset, offset < source.Content.Length ? 1 : 0));
    }

    private static string PlainWords(JsonException problem)
    {
        var words = Words.FirstOrDefault(entry => problem.Message.Contains(entry.Part, StringComparison.Ordinal)).Meaning;
        return words ?? "it is not written as JSON asks for";
    }
}
