using StrategyAdvisor.Feel.Text;
using YamlDotNet.Core.Events;
using YamlStyle = YamlDotNet.Core.ScalarStyle;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Makes our scalars out of YamlDotNet's, with every place exact.</summary>
internal static class YamlScalars
{
    public static ScalarNode Read(SourceText source, Scalar scalar)
    {
        var content = source.Content;
        var start = Math.Min((int)scalar.Start.Index, content.Length);
        var end = Math.Clamp((int)scalar.End.Index, start, content.Length);
        if (scalar.Value.Length == 0 && scalar.Style == YamlStyle.Plain) end = start;
        var shownEnd = end;
        while (shownEnd > start && char.IsWhiteSpace(content[shownEnd - 1])) shownEnd--;
        var excerpt = Excerpt.In(source, scalar.Value, Anchors(scalar, content, ContentStart(scalar, content, start, shownEnd), end));
        return new ScalarNode(scalar.Value, StyleOf(scalar), excerpt, new Location(source, Span.Between(start, shownEnd)));
    }

    private static ScalarStyle StyleOf(Scalar scalar) => scalar.Style switch
    {
        YamlStyle.Literal or YamlStyle.Folded => ScalarStyle.Block,
        YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted => ScalarStyle.Quoted,
        _ => ScalarStyle.Plain,
    };

    private static ImmutableArray<Excerpt.Anchor> Anchors(Scalar scalar, string content, int from, int to)
    {
        var raw = content.AsSpan(from, Math.Max(0, to - from));
        if (scalar.Style == YamlStyle.Literal) return ScalarAnchors.AlignLines(scalar.Value, raw, from);
        if (raw.StartsWith(scalar.Value, StringComparison.Ordinal)) return [new Excerpt.Anchor(0, from)];
        return ScalarAnchors.Align(scalar.Value, raw, from, scalar.Style switch
        {
            YamlStyle.SingleQuoted => QuoteMark.Single,
            YamlStyle.DoubleQuoted => QuoteMark.Double,
            _ => QuoteMark.None,
        });
    }

    // The scalar's own mark may lie before an anchor or tag, which are refused elsewhere but must not shift places.
    private static int ContentStart(Scalar scalar, string content, int start, int end)
    {
        if (!scalar.Tag.IsEmpty || !scalar.Anchor.IsEmpty) start = AfterProperties(content, start, end);
        if (scalar.Style == YamlStyle.Plain) return start;
        var opening = scalar.Style switch
        {
            YamlStyle.Literal => '|',
            YamlStyle.Folded => '>',
            YamlStyle.SingleQuoted => '\'',
            _ => '"',
        };
        var mark = content.IndexOf(opening, start, end - start);
        if (mark < 0) return start;
        return StyleOf(scalar) == ScalarStyle.Block ? AfterLine(content, mark) : mark + 1;
    }

    private static int AfterProperties(string content, int start, int end)
    {
        while (start < end && (content[start] is '!' or '&' or '#' || char.IsWhiteSpace(content[start])))
        {
            if (content[start] == '#') start = AfterLine(content, start);
            else if (char.IsWhiteSpace(content[start])) start++;
            else while (start < end && !char.IsWhiteSpace(content[start])) start++;
        }

        return Math.Min(start, end);
    }

    private static int AfterLine(string content, int from)
    {
        var lineEnd = content.AsSpan(from).IndexOfAny('\r', '\n');
        if (lineEnd < 0) return content.Length;
        var next = from + lineEnd + 1;
        return content[next - 1] == '\r' && next < content.Length && content[next] == '\n' ? next + 1 : next;
    }
}
