using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Changes;

/// <summary>Says which rows of a decision table were edited. Rows are told by what they ask; a row that only moved is told where the order counts.</summary>
internal static class TableWords
{
    public static IEnumerable<string> Of(DecisionTable before, DecisionTable after)
    {
        if (Header(before) != Header(after)) yield return $"its questions were `{Header(before)}`, are `{Header(after)}`";
        if (before.Policy != after.Policy) yield return $"its hit policy was {Word(before.Policy)}, is {Word(after.Policy)}";
        var (was, now) = (Rows(before), Rows(after));
        foreach (var (tests, output) in was.Where(row => !now.ContainsKey(row.Key))) yield return $"row `{tests} || {output}` is gone";
        foreach (var (tests, output) in now.Where(row => !was.ContainsKey(row.Key))) yield return $"row `{tests} || {output}` is new";
        foreach (var (tests, output) in now.Where(row => was.TryGetValue(row.Key, out var old) && old != row.Value)) yield return $"row `{tests}` gave {was[tests]}, gives {output}";
        if (after.Policy == HitPolicy.First && was.Count == now.Count && was.All(row => now.ContainsKey(row.Key)) && !was.Keys.SequenceEqual(now.Keys, StringComparer.Ordinal))
            yield return "its rows stand in another order";
    }

    private static string Header(DecisionTable table) => string.Join(" | ", table.Inputs.Select(input => input.Text.Trim()));

    private static string Word(HitPolicy policy) => policy.ToString().ToLowerInvariant();

    /// <summary>The output of each row by its tests, in the order of the table; of equal rows the first, which is the one that counts.</summary>
    private static OrderedDictionary<string, string> Rows(DecisionTable table)
    {
        var rows = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows) rows.TryAdd(string.Join(" | ", row.Tests.Select(test => test.Text.Trim())), row.Output.Text.Trim());
        return rows;
    }
}
