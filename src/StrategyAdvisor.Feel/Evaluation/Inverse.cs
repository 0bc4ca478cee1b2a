using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Turns arithmetic round: which operand gives a wanted result, where the other operand is known?</summary>
internal static class Inverse
{
    // A month's end takes in up to three later days, see DateArithmetic.PlusMonths.
    private const int DaysBefore = 2;
    private const int DaysAfter = 4;

    /// <returns>The operands around which the result crosses the goal; default where that is not told here.</returns>
    public static ImmutableArray<decimal> Solve(ArithmeticNode node, decimal known, bool isLeftKnown, decimal goal)
    {
        try
        {
            return node.Type is DateType ? Dates(node, known, isLeftKnown, goal) : Numbers(node.Operator, known, isLeftKnown, goal);
        }
        catch (OverflowException)
        {
            return [];
        }
    }

    private static ImmutableArray<decimal> Numbers(ArithmeticOperator operation, decimal known, bool isLeftKnown, decimal goal) => operation switch
    {
        ArithmeticOperator.Add => [goal - known],
        ArithmeticOperator.Subtract => [isLeftKnown ? known - goal : goal + known],
        ArithmeticOperator.Multiply => known == 0 ? [] : [goal / known],
        ArithmeticOperator.Divide when !isLeftKnown => [goal * known],
        ArithmeticOperator.Divide => goal == 0 ? [0] : [0, known / goal],
        _ => default,
    };

    private static ImmutableArray<decimal> Dates(ArithmeticNode node, decimal known, bool isLeftKnown, decimal goal)
    {
        var (knownType, unknownType) = isLeftKnown ? (node.Left.Type, node.Right.Type) : (node.Right.Type, node.Left.Type);
        var sign = node.Operator == ArithmeticOperator.Subtract ? -1 : 1;
        return (knownType, unknownType) switch
        {
            (DateType, DaysType) => [sign * (goal - known), sign * (goal - known + 1)],
            (DaysType, DateType) => [goal - (sign * known)],
            (MonthsType, DateType) when DateArithmetic.PlusMonths(Interval.Of(goal), Interval.Of(-sign * known)).Value is Interval { Low: { } day } =>
                [.. Enumerable.Range(-DaysBefore, DaysBefore + DaysAfter + 1).Select(shift => day + shift)],
            (MonthsType, DateType) => [],
            _ => default,
        };
    }
}
