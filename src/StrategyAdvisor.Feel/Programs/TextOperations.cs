using StrategyAdvisor.Feel.Functions;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>FEEL's text functions over known texts. Positions and lengths count code points (DMN 1.5, 10.3.4.3).</summary>
internal static class TextOperations
{
    public static bool Holds(TextComparison comparison, string left, string right) => comparison switch
    {
        TextComparison.Equal => AreSame(left, right),
        TextComparison.Less => Compare(left, right) < 0,
        TextComparison.Contains => left.Contains(right, StringComparison.Ordinal),
        TextComparison.StartsWith => left.StartsWith(right, StringComparison.Ordinal),
        _ => left.EndsWith(right, StringComparison.Ordinal),
    };

    // Names differ in their length or their last character, mostly, so that there is nothing to call.
    private static bool AreSame(string left, string right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left.Length != right.Length || left.Length == 0 || left[^1] != right[^1]) return left.Length + right.Length == 0;
        return left.AsSpan().SequenceEqual(right);
    }

    public static string Map(Operation operation, string text) => operation switch
    {
        Operation.UpperCase => text.ToUpperInvariant(),
        _ => text.ToLowerInvariant(),
    };

    public static string Cut(Operation operation, string text, string match)
    {
        var position = text.IndexOf(match, StringComparison.Ordinal);
        if (position < 0) return "";
        return operation == Operation.SubstringBefore ? text[..position] : text[(position + match.Length)..];
    }

    public static int Length(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++) count += char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? 0 : 1;
        return count;
    }

    /// <summary>The part from a position counted from 1 (from the end where negative), or null for position 0 and those outside.</summary>
    public static string? Substring(string text, long start, long? length)
    {
        var total = Length(text);
        var first = start > 0 ? start - 1 : total + start;
        if (start == 0 || first < 0 || first > total || length < 0) return null;
        var last = length is null ? total : Math.Min(total, first + length.Value);
        return text[UnitOf(text, first)..UnitOf(text, last)];
    }

    private static int UnitOf(string text, long codePoint)
    {
        var unit = 0;
        for (long seen = 0; seen < codePoint; seen++)
            unit += char.IsHighSurrogate(text[unit]) && unit + 1 < text.Length && char.IsLowSurrogate(text[unit + 1]) ? 2 : 1;
        return unit;
    }

    /// <summary>By code point: below 0 where the left text comes first.</summary>
    public static int Compare(string left, string right)
    {
        var (a, b) = (left.EnumerateRunes(), right.EnumerateRunes());
        while (true)
        {
            var (more, others) = (a.MoveNext(), b.MoveNext());
            if (!more || !others) return more.CompareTo(others);
            if (a.Current != b.Current) return a.Current.CompareTo(b.Current);
        }
    }
}
