using System.Text;
using System.Text.Json;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Builds a document out of JSON's tokens.</summary>
internal sealed class JsonTreeBuilder(SourceText source, BytePositions positions, DiagnosticList diagnostics, DocumentLimits limits)
{
    private int _nodes;

    public int Depth => limits.Depth;

    /// <summary>Reads the value at which the reader stands and leaves it at the value's last token; null when a limit was exceeded.</summary>
    public DocumentNode? ReadNode(ref Utf8JsonReader reader, int depth = 0)
    {
        var start = positions.CharacterAt((int)reader.TokenStartIndex);
        if (++_nodes > limits.Nodes) return Refuse(DocumentDiagnostics.TooManyNodes, start, limits.Nodes);
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject)) return ReadScalar(ref reader, start);
        if (depth + 1 > limits.Depth) return Refuse(DocumentDiagnostics.TooDeep, start, limits.Depth);
        return reader.TokenType == JsonTokenType.StartArray ? ReadArray(ref reader, start, depth + 1) : ReadObject(ref reader, start, depth + 1);
    }

    private SequenceNode? ReadArray(ref Utf8JsonReader reader, int start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadNode(ref reader, depth) is not { } item) return null;
            items.Add(item);
        }

        return new SequenceNode(items.ToImmutable(), From(start, ref reader));
    }

    private MappingNode? ReadObject(ref Utf8JsonReader reader, int start, int depth)
    {
        var entries = new MappingEntries(diagnostics);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ReadNode(ref reader, depth) is not { } key) return null;
            reader.Read();
            if (ReadNode(ref reader, depth) is not { } value) return null;
            entries.Add(key, value);
        }

        return new MappingNode(entries.ToImmutable(), From(start, ref reader));
    }

    private ScalarNode ReadScalar(ref Utf8JsonReader reader, int start)
    {
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        var text = isText ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        var length = isText ? reader.ValueSpan.Length + 2 : reader.ValueSpan.Length;
        var place = new Location(source, Span.Between(start, positions.CharacterAt((int)reader.TokenStartIndex + length)));
        if (!isText) return new ScalarNode(text, ScalarStyle.Plain, Excerpt.In(source, text, [new Excerpt.Anchor(0, start)]), place);
        var raw = source.Content.AsSpan(start + 1, Math.Max(0, place.Span.Length - 2));
        var anchors = reader.ValueIsEscaped ? ScalarAnchors.Align(text, raw, start + 1, QuoteMark.Double) : [new Excerpt.Anchor(0, start + 1)];
        return new ScalarNode(text, ScalarStyle.Quoted, Excerpt.In(source, text, anchors), place);
    }

    private Location From(int start, ref Utf8JsonReader reader) =>
        new(source, Span.Between(start, positions.CharacterAt((int)reader.BytesConsumed)));

    private DocumentNode? Refuse(DiagnosticKind kind, int offset, int limit)
    {
        diagnostics.Add(kind.At(new Location(source, new Span(offset, 1)), limit.ToString(CultureInfo.InvariantCulture)));
        return null;
    }
}
