using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

internal sealed partial class TreeEvaluator
{
    /// <summary>The rows that might match, up to the first that surely does. A row that surely does not match is part of the explanation too.</summary>
    private Explanation Table(TableNode node)
    {
        var conditions = new List<Explanation>();
        var matching = new List<(Explanation Condition, Explanation Value)>();
        foreach (var row in node.Rows)
        {
            var condition = Evaluate(row.Condition);
            conditions.Add(condition);
            var truth = Truth.Of(condition.Value);
            if (truth.MustBeFalse) continue;
            matching.Add((condition, Evaluate(row.Value)));
            if (truth.MustBeTrue) break;
        }

        return matching switch
        {
            [] => Explained(node, EvaluationDiagnostics.NoRow, [.. conditions]),
            [var (condition, value)] when Truth.Of(condition.Value).MustBeTrue => Passed(node, value, [.. conditions]),
            _ => new Explanation(node, AnyOf(node, matching), [.. conditions, .. matching.Select(row => row.Value)]),
        };
    }

    private static Possible AnyOf(TableNode node, List<(Explanation Condition, Explanation Value)> rows)
    {
        var below = rows[^1].Value;
        foreach (var (condition, value) in Enumerable.Reverse(rows).Skip(1)) below = new Explanation(node, Union.Of(node, condition, value, below), []);
        return below.Value;
    }

    private Explanation Surely(SurelyNode node)
    {
        var operand = Evaluate(node.Operand);
        return new Explanation(node, Truth.Of(Truth.Of(operand.Value).MustBeTrue), [operand]);
    }
}
