using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Tests.Checks;

/// <summary>A decision table as it is drawn, read without the engine: which rows match a combination of outcomes of its inputs.</summary>
internal sealed class DrawnTable(DecisionTable table, Pack pack)
{
    /// <summary>Numbers around every bound that the tables draw.</summary>
    private static readonly string[] Counts = ["0", "1", "2", "3"];

    /// <summary>For each combination of the inputs' outcomes the rows that match it, counted from 1.</summary>
    public IEnumerable<(string Outcomes, ImmutableArray<int> Rows)> Matches() =>
        Combinations([.. table.Inputs.Select((_, column) => Outcomes(column))])
            .Select(outcomes => (string.Join(", ", outcomes), Enumerable.Range(1, table.Rows.Length).Where(row => Fits(table.Rows[row - 1], outcomes)).ToImmutableArray()));

    /// <summary>Does a cell hold for an outcome?</summary>
    public static bool Holds(string cell, string outcome)
    {
        if (cell == "-" || cell == outcome) return true;
        if (cell.StartsWith("not(", StringComparison.Ordinal)) return !Holds(cell[4..^1], outcome);
        if (cell.StartsWith(">= ", StringComparison.Ordinal)) return Number(outcome) >= Number(cell[3..]);
        return cell.Contains(", ", StringComparison.Ordinal) && cell.Split(", ").Any(one => Holds(one, outcome));
    }

    private static bool Fits(TableRow row, ImmutableArray<string> outcomes) => row.Tests.Zip(outcomes).All(pair => Holds(pair.First.Text, pair.Second));

    private string[] Outcomes(int column)
    {
        var cells = table.Rows.Select(row => row.Tests[column].Text).ToList();
        if (cells.Exists(cell => cell is "true" or "false")) return ["true", "false"];
        return cells.Exists(cell => cell.Contains('"', StringComparison.Ordinal)) ? Texts(table.Inputs[column].Text) : Counts;
    }

    /// <summary>The allowed values of a fact or of another decision.</summary>
    private string[] Texts(string input)
    {
        var type = pack.Dictionary.Account.Find(input)?.Field.Type ?? pack.FindDecision(input)!.Value.Node.Type;
        return [.. ((TextType)type).Allowed!.Values.Select(value => $"\"{value}\"")];
    }

    private static IEnumerable<ImmutableArray<string>> Combinations(ImmutableArray<string[]> columns) =>
        columns.Aggregate(
            (IEnumerable<ImmutableArray<string>>)[[]],
            (rows, outcomes) => rows.SelectMany(row => outcomes.Select(outcome => row.Add(outcome))));

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
