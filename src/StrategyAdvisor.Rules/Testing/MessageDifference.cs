namespace StrategyAdvisor.Rules.Testing;

/// <summary>Where a warning parts from what a test expects in it.</summary>
internal static class MessageDifference
{
    // What agrees for a few characters only agrees by chance.
    private const int Least = 4;
    private const int Shown = 40;

    /// <summary>As <c>they agree up to "are at stake, and ", then "nobody" is expected and "none" found</c>.</summary>
    /// <param name="expected">A part that the warning ought to hold.</param>
    public static string Of(string expected, string found)
    {
        var (start, length) = LongestStart(expected, found);
        if (length < Math.Min(Least, expected.Length)) return "nothing of it is there";
        return $"they agree up to \"{Tail(expected[..length])}\", then \"{Head(expected[length..])}\" is expected and {(start + length == found.Length ? "the end" : $"\"{Head(found[(start + length)..])}\"")} found";
    }

    /// <summary>The place in the warning where most of the expected part begins to be told.</summary>
    private static (int Start, int Length) LongestStart(string expected, string found)
    {
        var best = (Start: 0, Length: 0);
        for (var start = 0; start < found.Length; start++)
        {
            var length = expected.AsSpan().CommonPrefixLength(found.AsSpan(start));
            if (length > best.Length) best = (start, length);
        }

        return best;
    }

    // A character of two halves that is cut in the middle prints as a question mark, which does no harm here.
    private static string Head(string text) => text.Length <= Shown ? text : $"{text[..Shown]}...";

    private static string Tail(string text) => text.Length <= Shown ? text : $"...{text[^Shown..]}";
}
