using System.Buffers;
using StrategyAdvisor.Feel.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Builds one document out of the parser's events and refuses what we do not allow in it.</summary>
internal sealed class YamlTreeBuilder(SourceText source, IParser parser, DiagnosticList diagnostics, DocumentLimits limits)
{
    private static readonly SearchValues<char> AfterTag = SearchValues.Create(" \t\r\n,[]{}");

    private readonly List<int> _openBrackets = [];
    private int _nodes;

    /// <summary>The offset of the innermost <c>[</c> or <c>{</c> that is still open, or null.</summary>
    public int? OpenBracket => _openBrackets.Count > 0 ? _openBrackets[^1] : null;

    /// <summary>Reads the node at which the parser stands and leaves it at the node's last event.</summary>
    /// <returns>Null when a limit was exceeded; then the rest of the file is not to be read.</returns>
    public DocumentNode? ReadNode(int depth = 0)
    {
        if (++_nodes > limits.Nodes) return Refuse(DocumentDiagnostics.TooManyNodes, limits.Nodes);
        if (parser.Current is NodeEvent node) RefuseProperties(node);
        return parser.Current switch
        {
            Scalar scalar => YamlScalars.Read(source, scalar),
            AnchorAlias alias => ReadAlias(alias),
            SequenceStart start => ReadSequence(start, depth + 1),
            MappingStart start => ReadMapping(start, depth + 1),
            var other => throw new InvalidOperationException($"{other} starts no node"),
        };
    }

    private SequenceNode? ReadSequence(SequenceStart start, int depth)
    {
        if (!Enter(start, start.Style == SequenceStyle.Flow, depth)) return null;
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        while (Next() is not SequenceEnd)
        {
            if (start.Style != SequenceStyle.Flow) RefuseTab(parser.Current!.Start);
            if (ReadNode(depth) is not { } item) return null;
            items.Add(item);
        }

        return new SequenceNode(items.ToImmutable(), Leave(start.Start, items.Count == 0 ? null : items[^1], start.Style == SequenceStyle.Flow));
    }

    private MappingNode? ReadMapping(MappingStart start, int depth)
    {
        if (!Enter(start, start.Style == MappingStyle.Flow, depth)) return null;
        var entries = new MappingEntries(diagnostics);
        while (Next() is not MappingEnd)
        {
            if (start.Style != MappingStyle.Flow) RefuseTab(parser.Current!.Start);
            if (ReadNode(depth) is not { } key) return null;
            Next();
            if (ReadNode(depth) is not { } value) return null;
            entries.Add(key, value);
        }

        return new MappingNode(entries.ToImmutable(), Leave(start.Start, entries.LastValue, start.Style == MappingStyle.Flow));
    }

    private ScalarNode ReadAlias(AnchorAlias alias)
    {
        var place = At(alias.Start, alias.End);
        var text = $"*{alias.Value}";
        diagnostics.Add(DocumentDiagnostics.Alias.At(place, text));
        return new ScalarNode(text, ScalarStyle.Plain, Excerpt.In(source, text, [new Excerpt.Anchor(0, place.Span.Start)]), place);
    }

    private ParsingEvent Next()
    {
        parser.MoveNext();
        return parser.Current ?? throw new InvalidOperationException("the events end inside a node");
    }

    private bool Enter(NodeEvent start, bool inBrackets, int depth)
    {
        if (inBrackets) _openBrackets.Add(BracketFrom((int)start.Start.Index));
        if (depth <= limits.Depth) return true;
        Refuse(DocumentDiagnostics.TooDeep, limits.Depth);
        return false;
    }

    // The mark lies before an anchor or tag.
    private int BracketFrom(int index)
    {
        var bracket = source.Content.AsSpan(index).IndexOfAny('[', '{');
        return index + Math.Max(0, bracket);
    }

    private Location Leave(Mark start, DocumentNode? last, bool inBrackets)
    {
        if (!inBrackets) return new Location(source, Span.Between((int)start.Index, Math.Max((int)start.Index, last?.Location.Span.End ?? 0)));
        _openBrackets.RemoveAt(_openBrackets.Count - 1);
        var end = Math.Min((int)parser.Current!.End.Index, source.Content.Length);
        if (end < source.Content.Length && source.Content[end] is ']' or '}') end++;
        return new Location(source, Span.Between((int)start.Index, Math.Max((int)start.Index, end)));
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Tag.IsEmpty) diagnostics.Add(DocumentDiagnostics.Tag.At(At(node.Start, node.End), WrittenTag(node)));
        if (!node.Anchor.IsEmpty) diagnostics.Add(DocumentDiagnostics.Anchor.At(At(node.Start, node.End), $"&{node.Anchor.Value}"));
    }

    // The event carries the tag resolved (`tag:yaml.org,2002:str`); the user wrote something shorter.
    private string WrittenTag(NodeEvent node)
    {
        var rest = source.Content.AsSpan(Math.Min((int)node.Start.Index, source.Content.Length));
        var tag = rest.IndexOf('!');
        if (tag < 0) return "!";
        var end = rest[tag..].IndexOfAny(AfterTag);
        return rest.Slice(tag, end < 0 ? rest.Length - tag : end).ToString();
    }

    private void RefuseTab(Mark mark)
    {
        var content = source.Content;
        var index = Math.Min((int)mark.Index, content.Length);
        for (var i = content.LastIndexOfAny(['\r', '\n'], Math.Max(0, index - 1)) + 1; i < index && content[i] is ' ' or '\t'; i++)
        {
            if (content[i] == '\t') diagnostics.Add(DocumentDiagnostics.Tab.At(new Location(source, new Span(i, 1))));
        }
    }

    private DocumentNode? Refuse(DiagnosticKind kind, int limit)
    {
        var place = At(parser.Current!.Start, parser.Current.Start);
        diagnostics.Add(kind.At(place, limit.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    private Location At(Mark start, Mark end)
    {
        var from = Math.Min((int)start.Index, source.Content.Length);
        return new Location(source, Span.Between(from, Math.Clamp((int)end.Index, from, source.Content.Length)));
    }
}
