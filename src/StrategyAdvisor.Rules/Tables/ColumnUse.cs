using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Tables;

/// <summary>
/// Finds the columns of a table that never matter: with all else equal, every value gives one answer. Then it is also the answer where the value is unknown, as all that could be known give it.
/// </summary>
internal static class ColumnUse
{
    /// <param name="matches">Every combination of values.</param>
    /// <returns>The columns, each with a combination that shows it.</returns>
    public static IEnumerable<(int Column, TableMatch Witness)> Idle(DecisionTable table, IReadOnlyList<TableMatch> matches)
    {
        if (table.Rows.Select(row => row.Output.Text.Trim()).Distinct(StringComparer.Ordinal).Count() < 2) yield break;
        for (var column = 0; column < table.Inputs.Length; column++)
        {
            var isIdle = matches.GroupBy(match => Others(match, column), StringComparer.Ordinal).All(group => group.Select(match => Answer(table, match)).Distinct(StringComparer.Ordinal).Count() == 1);
            if (isIdle && matches.FirstOrDefault(match => !match.Rows.IsEmpty) is { } witness) yield return (column, witness);
        }
    }

    /// <summary>What the table answers, as it is written; empty where it has no answer.</summary>
    public static string Answer(DecisionTable table, TableMatch match) => match.Rows.IsEmpty ? "" : table.Rows[match.Rows[0]].Output.Text.Trim();

    private static string Others(TableMatch match, int column) => string.Join('\n', match.Values.Where((_, other) => other != column).Select(value => value.Words));
}
