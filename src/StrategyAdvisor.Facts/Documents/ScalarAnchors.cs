using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Finds the way back from a scalar's content to the file: indentation, folding, quotes and escapes undone character by character.</summary>
/// <remarks>Every visible character that is written as itself is mapped exactly; an escape maps to its backslash, and folded white space to white space nearby.</remarks>
internal static class ScalarAnchors
{
    // What after a backslash makes white space, or hides a line break.
    private const string EscapedSpaces = "\r\n \ttnrvfN_LP";

    /// <summary>For a plain, quoted or folded scalar.</summary>
    /// <param name="raw">The file's text from the first character of the content on: after the opening quote or the block's header line.</param>
    /// <param name="offset">Where <paramref name="raw"/> starts in the file.</param>
    public static ImmutableArray<Excerpt.Anchor> Align(string text, ReadOnlySpan<char> raw, int offset, QuoteMark quote)
    {
        var anchors = new AnchorList(offset);
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i])) at = SkipFolding(raw, at, quote);
            anchors.Add(i, offset + at);
            if (char.IsWhiteSpace(text[i]) && !StandsForSpace(raw, at, quote)) continue;
            at = Math.Min(at + WrittenLength(raw, at, quote, out var units), raw.Length);
            i += units - 1;
        }

        return anchors.ToImmutable();
    }

    /// <summary>For a literal block: every line of the content is the end of a line of the file.</summary>
    /// <param name="raw">The file's text from the line after the block's header on.</param>
    public static ImmutableArray<Excerpt.Anchor> AlignLines(string text, ReadOnlySpan<char> raw, int offset)
    {
        var anchors = new AnchorList(offset);
        var at = 0;
        for (var start = 0; start < text.Length;)
        {
            var lineLength = LengthToBreak(text.AsSpan(start));
            var rawLength = LengthToBreak(raw[at..]);
            anchors.Add(start, offset + at + Math.Max(0, rawLength - lineLength));
            start += lineLength + 1;
            at = AfterBreak(raw, at + rawLength);
        }

        return anchors.ToImmutable();
    }

    private static int LengthToBreak(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : length;
    }

    private static int AfterBreak(ReadOnlySpan<char> raw, int at)
    {
        if (at >= raw.Length) return raw.Length;
        return raw[at] == '\r' && at + 1 < raw.Length && raw[at + 1] == '\n' ? at + 2 : at + 1;
    }

    // Line breaks and the indentation after them, also where a backslash hides the break.
    private static int SkipFolding(ReadOnlySpan<char> raw, int at, QuoteMark quote)
    {
        while (at < raw.Length)
        {
            if (char.IsWhiteSpace(raw[at])) at++;
            else if (IsEscape(raw, at, quote) && EscapedSpaces.Contains(raw[at + 1])) at += 2;
            else break;
        }

        return at;
    }

    // A space of the text has no counterpart where folding has already used it up.
    private static bool StandsForSpace(ReadOnlySpan<char> raw, int at, QuoteMark quote) =>
        at < raw.Length && (char.IsWhiteSpace(raw[at]) || IsEscape(raw, at, quote));

    private static bool IsEscape(ReadOnlySpan<char> raw, int at, QuoteMark quote) =>
        quote == QuoteMark.Double && at + 1 < raw.Length && raw[at] == '\\';

    // How many characters of the file stand for one character of the text, or for the two units of a rare one.
    private static int WrittenLength(ReadOnlySpan<char> raw, int at, QuoteMark quote, out int units)
    {
        units = 1;
        if (at < raw.Length && quote == QuoteMark.Single && raw[at] == '\'') return 2;
        if (!IsEscape(raw, at, quote)) return 1;
        if (raw[at + 1] == 'U' && at + 10 <= raw.Length && !raw.Slice(at + 2, 4).SequenceEqual("0000")) units = 2;
        return raw[at + 1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            _ => 2,
        };
    }

    private sealed class AnchorList(int offset)
    {
        private readonly ImmutableArray<Excerpt.Anchor>.Builder _anchors = ImmutableArray.CreateBuilder<Excerpt.Anchor>();

        public void Add(int inText, int inSource)
        {
            if (_anchors.Count == 0 || _anchors[^1].InSource - _anchors[^1].InText != inSource - inText) _anchors.Add(new Excerpt.Anchor(inText, inSource));
        }

        public ImmutableArray<Excerpt.Anchor> ToImmutable()
        {
            if (_anchors.Count == 0) Add(0, offset);
            return _anchors.ToImmutable();
        }
    }
}

/// <summary>How quotes change what is written between them.</summary>
internal enum QuoteMark
{
    None,
    Single,
    Double,
}
