using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Documentation;

/// <summary>A condition as a list that people read: <c>all of</c> and <c>any of</c> with what they join below them.</summary>
internal static class ConditionLines
{
    public static IEnumerable<(int Depth, string Text)> Of(TypedNode node, int depth)
    {
        if (node is not LogicNode logic || IsRange(logic))
        {
            yield return (depth, TypedPrinter.Print(node));
            yield break;
        }

        yield return (depth, logic.IsAnd ? "all of" : "any of");
        foreach (var line in logic.Operands.SelectMany(operand => Of(operand, depth + 1))) yield return line;
    }

    private static bool IsRange(LogicNode logic) => logic is { IsAnd: true, Operands: [ComparisonNode low, ComparisonNode high] } && ReferenceEquals(low.Left, high.Left);
}
