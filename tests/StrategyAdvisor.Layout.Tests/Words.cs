using System.Text.RegularExpressions;

namespace StrategyAdvisor.Layout.Tests;

/// <summary>Cuts names and texts into the words they are made of.</summary>
internal static partial class Words
{
    /// <summary>The words of an identifier or text as they are written: <c>HTTPBriefPage</c> has HTTP, Brief and Page.</summary>
    public static ImmutableArray<string> Of(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>In lower case, without the plural's ending, so that a word is found in any form.</summary>
    public static string Plain(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.Length > 4 && lower.EndsWith("ies", StringComparison.Ordinal)) return string.Concat(lower.AsSpan(0, lower.Length - 3), "y");
        if (Hissing().IsMatch(lower)) return lower[..^2];
        return lower.Length > 3 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1] : lower;
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.None, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex("(ch|sh|ss|x)es$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Hissing();
}
