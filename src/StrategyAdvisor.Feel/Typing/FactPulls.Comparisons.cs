using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Typing;

public sealed partial class FactPulls
{
    /// <summary>A range in which the fact can lie: both ends belong to it, and a value of the fact's decimals is between them. Ends that are dates are taken to be in order.</summary>
    private static bool HasRoom(Field field, ComparisonNode from, ComparisonNode to) =>
        from.Comparison == ComparisonOperator.GreaterOrEqual && to.Comparison == ComparisonOperator.LessOrEqual && (from.Right, to.Right) switch
        {
            (ConstantNode { Value: decimal low }, ConstantNode { Value: decimal high }) => decimal.Round(high, field.Decimals, MidpointRounding.ToNegativeInfinity) >= low,
            _ => field.Type is DateType && from.Right is not ConstantNode && to.Right is not ConstantNode,
        };

    private void Compare(ComparisonNode comparison, Direction direction)
    {
        if (IsOutOfReach(comparison))
        {
            VisitUntold(comparison);
            return;
        }

        var (left, right) = comparison.Comparison switch
        {
            ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual => (direction, direction.Turned()),
            ComparisonOperator.Less or ComparisonOperator.LessOrEqual => (direction.Turned(), direction),
            ComparisonOperator.Equal => (EqualityOf(comparison, direction), Direction.Both),
            _ => (EqualityOf(comparison, direction.Turned()), Direction.Both),
        };
        Visit(comparison.Left, left);
        Visit(comparison.Right, right);
    }

    /// <summary>To equal a value another must meet it, which pulls neither way; yes, no and a count of nothing lie at an end.</summary>
    private static Direction EqualityOf(ComparisonNode comparison, Direction direction) => (comparison.Left, comparison.Right) switch
    {
        (_, ConstantNode { Value: bool wanted }) => wanted ? direction : direction.Turned(),
        (CallNode { Function.Operation: Operation.Count }, ConstantNode { Value: 0m }) => direction.Turned(),
        _ => Direction.Both,
    };

    /// <summary>An equality of numbers that no value of a fact may be able to meet, as it keeps fewer decimals.</summary>
    private static bool IsOutOfReach(ComparisonNode comparison) => comparison switch
    {
        { Comparison: not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) } => false,
        { Left: CallNode { Function.Operation: Operation.Count } } => false,
        { Left: FieldNode { Field.Decimals: var decimals }, Right: ConstantNode { Value: decimal number } } => decimal.Round(number, decimals) != number,
        _ => comparison.Left.Type is not (TextType or DateType or BooleanType),
    };

    private void Calculate(ArithmeticNode node, Direction direction)
    {
        var (left, right) = (node.Operator, node.Left, node.Right) switch
        {
            (ArithmeticOperator.Add, _, _) => (direction, direction),
            (ArithmeticOperator.Subtract, _, _) => (direction, direction.Turned()),
            (ArithmeticOperator.Multiply, ConstantNode { Value: decimal factor }, _) => (direction, factor < 0 ? direction.Turned() : direction),
            (ArithmeticOperator.Multiply, _, ConstantNode { Value: decimal factor }) => (factor < 0 ? direction.Turned() : direction, direction),
            _ => (null as Direction?, null as Direction?),
        };
        if (left is null || right is null)
        {
            VisitUntold(node);
            return;
        }

        Visit(node.Left, left.Value);
        Visit(node.Right, right.Value);
    }
}
