namespace StrategyAdvisor.Feel.Text;

/// <summary>Finds the known word that a mistyped one was probably meant to be.</summary>
public static class Suggestion
{
    private const int LongestCompared = 64;

    /// <summary>The candidate nearest to <paramref name="word"/>, or null where none is near: at most a third of the letters may differ.</summary>
    /// <remarks>Distance of Damerau and Levenshtein (a swap of neighbours counts once), case ignored; equal distances go to the ordinally first.</remarks>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestCompared) return null;
        var nearest = (string?)null;
        var shortest = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (candidate.Length > LongestCompared || Math.Abs(candidate.Length - word.Length) >= shortest) continue;
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance >= shortest) continue;
            shortest = distance;
            nearest = candidate;
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), substituted);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
