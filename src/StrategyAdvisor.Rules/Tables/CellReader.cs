using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Tables;

/// <summary>Says whether the cells of one column hold for a value of it.</summary>
/// <param name="tested">The column's expression, as it stands in every cell's condition.</param>
internal sealed class CellReader(TypedNode tested)
{
    /// <summary>Whether a cell asks for what is not recorded.</summary>
    public static bool AsksForUnknown(TypedNode cell) => cell is NullTestNode || NodeChildren.Of(cell).Any(AsksForUnknown);

    /// <returns>Null where the cell compares with something that is no constant, or the value is unknown, so that nobody can tell.</returns>
    public bool? Holds(TypedNode cell, object value)
    {
        if (ReferenceEquals(cell, tested)) return value as bool?;
        return cell switch
        {
            ConstantNode { Value: bool constant } => constant,
            NotNode not => !Holds(not.Operand, value),
            LogicNode logic => Joined(logic, value),
            CodeTestNode test when ReferenceEquals(test.Operand, tested) => value is string text ? (test.Codes >> Allowed(test).IndexOf(text) & 1) != 0 : null,
            NullTestNode test when ReferenceEquals(test.Operand, tested) => ReferenceEquals(value, Sample.Unknown),
            ComparisonNode comparison when ReferenceEquals(comparison.Left, tested) => Compare(comparison.Comparison, value, Constant(comparison.Right)),
            DefinitionNode definition => Holds(definition.Definition.Body, value),
            _ => null,
        };
    }

    /// <summary>The constants that the cells compare with.</summary>
    public IEnumerable<object> Constants(TypedNode cell)
    {
        if (cell is ComparisonNode comparison && ReferenceEquals(comparison.Left, tested) && Constant(comparison.Right) is { } constant) yield return constant;
        foreach (var found in NodeChildren.Of(cell).Where(child => !ReferenceEquals(child, tested)).SelectMany(Constants)) yield return found;
    }

    private static AllowedValues Allowed(CodeTestNode test) => ((TextType)test.Operand.Type).Allowed!;

    private bool? Joined(LogicNode logic, object value)
    {
        var parts = logic.Operands.Select(operand => Holds(operand, value)).ToList();
        if (parts.Contains(!logic.IsAnd)) return !logic.IsAnd;
        return parts.Contains(null) ? null : logic.IsAnd;
    }

    /// <summary>Ordered constants as numbers, others as they are; null for what is no constant.</summary>
    private static object? Constant(TypedNode node) => node is not ConstantNode constant ? null : constant.Value switch
    {
        LocalDate date => (decimal)DayNumber.Of(date),
        DaysDuration days => days.Days,
        MonthsDuration months => (decimal)months.Months,
        var value => value,
    };

    private static bool? Compare(ComparisonOperator comparison, object value, object? constant)
    {
        if (value is decimal number && constant is decimal bound) return Holds(comparison, number.CompareTo(bound));
        if (constant is null || constant.GetType() != value.GetType()) return null;
        return comparison switch
        {
            ComparisonOperator.Equal => value.Equals(constant),
            ComparisonOperator.NotEqual => !value.Equals(constant),
            _ => null,
        };
    }

    private static bool Holds(ComparisonOperator comparison, int order) => comparison switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
