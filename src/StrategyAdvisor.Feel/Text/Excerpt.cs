namespace StrategyAdvisor.Feel.Text;

/// <summary>
/// A text that stands in a file, perhaps with its indentation taken off line by line (a YAML block scalar),
/// together with the way back from its offsets to the file's.
/// </summary>
public sealed class Excerpt
{
    private readonly ImmutableArray<Anchor> _anchors;

    private Excerpt(SourceText source, string text, ImmutableArray<Anchor> anchors)
    {
        Source = source;
        Text = text;
        _anchors = anchors;
    }

    public SourceText Source { get; }

    public string Text { get; }

    /// <summary>A pair of offsets that mean the same place; between two anchors offsets run in step.</summary>
    public readonly record struct Anchor(int InText, int InSource);

    /// <summary>A text of its own, not taken from a file.</summary>
    public static Excerpt Of(string text, string path = "expression") => new(new SourceText(path, text), text, [new Anchor(0, 0)]);

    /// <summary>The whole of a file.</summary>
    public static Excerpt Whole(SourceText source) => new(source, source.Content, [new Anchor(0, 0)]);

    /// <summary>A text found in a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="text">The text as it reads once the file's own notation (indentation, quotes) is taken off.</param>
    /// <param name="anchors">At least one, rising in both offsets; the first at offset 0 of <paramref name="text"/>.</param>
    public static Excerpt In(SourceText source, string text, ImmutableArray<Anchor> anchors) => new(source, text, anchors);

    /// <summary>The part of this excerpt that a span covers, still knowing its place in the file.</summary>
    public Excerpt Slice(Span span)
    {
        var anchors = ImmutableArray.CreateBuilder<Anchor>();
        anchors.Add(new Anchor(0, OffsetInSource(span.Start)));
        foreach (var anchor in _anchors)
        {
            if (anchor.InText > span.Start && anchor.InText < span.End)
                anchors.Add(new Anchor(anchor.InText - span.Start, anchor.InSource));
        }

        return new Excerpt(Source, Text.Substring(span.Start, span.Length), anchors.ToImmutable());
    }

    /// <summary>Where a span of this text lies in the file.</summary>
    public Location Locate(Span span)
    {
        var start = OffsetInSource(span.Start);
        var end = span.Length == 0 ? start : OffsetInSource(span.End - 1) + 1;
        return new Location(Source, Span.Between(start, Math.Max(start, end)));
    }

    private int OffsetInSource(int offset)
    {
        var low = 0;
        var high = _anchors.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_anchors[middle].InText <= offset) low = middle;
            else high = middle - 1;
        }

        return _anchors[low].InSource + (offset - _anchors[low].InText);
    }
}
