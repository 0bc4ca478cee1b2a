using System.Text;

namespace StrategyAdvisor.Briefs.Tests.Golden;

/// <summary>The lines in which two texts differ, as a person reads them.</summary>
internal static class TextDifference
{
    private const int MostLines = 40;
    private const int MostCompared = 2_000;

    /// <summary>Empty where the texts are equal; else the lines that only the first has after <c>- </c>, those that only the second has after <c>+ </c>, each run with its place.</summary>
    public static string Between(string expected, string actual)
    {
        if (expected == actual) return "";
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before.Skip(start).Reverse().Zip(after.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var lines = Changes(before[start..^end], after[start..^end]).Take(MostLines + 1).ToList();
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"@ line {start + 1}\n");
        foreach (var line in lines.Take(MostLines)) text.Append(line.Replace("\r", "\\r", StringComparison.Ordinal)).Append('\n');
        return text.Append(lines.Count > MostLines ? "...\n" : "").ToString();
    }

    /// <summary>Along the longest common subsequence; of very long differences only the first lines are compared.</summary>
    private static IEnumerable<string> Changes(string[] before, string[] after)
    {
        (before, after) = ([.. before.Take(MostCompared)], [.. after.Take(MostCompared)]);
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var (one, other) = (0, 0);
        while (one < before.Length || other < after.Length)
        {
            if (one < before.Length && other < after.Length && before[one] == after[other]) (one, other) = (one + 1, other + 1);
            else if (other == after.Length || (one < before.Length && common[one + 1, other] >= common[one, other + 1])) yield return $"- {before[one++]}";
            else yield return $"+ {after[other++]}";
        }
    }
}
