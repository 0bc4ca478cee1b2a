using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

/// <summary>
/// Evaluates the generated trees the plain way, with a value for every fact: decimals, booleans, codes, lists, entries, and null for what failed.
/// Only whether a fact is recorded comes from elsewhere, as a completion does not change it.
/// </summary>
internal sealed class CompletedReader(IReadOnlyDictionary<string, object> facts, IReadOnlySet<string> recorded)
{
    private readonly Dictionary<Variable, object> _bound = [];

    public object? Read(TypedNode node) => node switch
    {
        ConstantNode { Value: NodaTime.LocalDate date } => (decimal)DayNumber.Of(date),
        ConstantNode { Value: DaysDuration days } => days.Days,
        ConstantNode { Value: MonthsDuration months } => months,
        ConstantNode { Type: TextType { Allowed: { } allowed }, Value: string text } => allowed.IndexOf(text),
        ConstantNode constant => constant.Value,
        TodayNode => (decimal)DayNumber.Of(Sample.Today),
        VariableNode variable => _bound.GetValueOrDefault(variable.Variable, ""),
        FieldNode { Type: ListType { Element: NumberType } } field => ((List<object>)facts[PathOf(field)]).Select(entry => facts[(string)entry]).ToList(),
        FieldNode field => facts[PathOf(field)],
        NullTestNode test => !recorded.Contains(PathOf(test.Operand)),
        DefinitionNode definition => Read(definition.Definition.Body),
        LogicNode logic => Logic([.. logic.Operands.Select(Read)], logic.IsAnd),
        NotNode not => Read(not.Operand) is bool value ? !value : null,
        CodeTestNode test => Read(test.Operand) is int code ? (test.Codes >> code & 1) != 0 : null,
        ComparisonNode test => Compare(test.Comparison, Read(test.Left), Read(test.Right)),
        ArithmeticNode arithmetic => Arithmetic(arithmetic.Operator, Read(arithmetic.Left), Read(arithmetic.Right)),
        NegationNode negation => Read(negation.Operand) is decimal number ? -number : null,
        IfNode choice => If(Read(choice.Condition), choice),
        FilterNode filter => Entries(filter.List).Where(entry => Read(filter.Item, entry, filter.Condition) is true).ToList(),
        QuantifierNode quantifier => Logic([.. Entries(quantifier.List).Select(entry => Read(quantifier.Item, entry, quantifier.Condition))], quantifier.IsEvery),
        ProjectionNode projection => Entries(projection.List).Select(entry => Read(projection.Item, entry, projection.Body)!).ToList(),
        ListNode list => list.Items.Select(item => Read(item.Value)!).ToList(),
        CallNode call => Call(call.Function.Operation, [.. call.Arguments.Select(Read)]),
        _ => throw new ArgumentException($"{node.GetType().Name} is not generated", nameof(node)),
    };

    private string PathOf(FieldNode field) => Read(field.Record) is string { Length: > 0 } entry ? $"{entry}.{field.Field.Name}" : field.Field.Name;

    private List<object> Entries(TypedNode list) => (List<object>)Read(list)!;

    private object? Read(Variable item, object entry, TypedNode body)
    {
        _bound[item] = entry;
        return Read(body);
    }

    private object? If(object? condition, IfNode node)
    {
        var (then, otherwise) = (Read(node.Then), Read(node.Else));
        return condition is bool holds ? holds ? then : otherwise : Equals(then, otherwise) ? then : null;
    }

    private static object? Logic(IReadOnlyCollection<object?> values, bool isAnd)
    {
        if (values.Contains(!isAnd)) return !isAnd;
        return values.Contains(null) ? null : isAnd;
    }

    private static object? Compare(ComparisonOperator comparison, object? left, object? right)
    {
        if (left is null || right is null) return null;
        if (comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual) return left.Equals(right) == (comparison == ComparisonOperator.Equal);
        var order = ((decimal)left).CompareTo((decimal)right);
        return comparison switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static object? Arithmetic(ArithmeticOperator operation, object? left, object? right) => (operation, left, right) switch
    {
        (ArithmeticOperator.Add, decimal date, MonthsDuration shift) => (decimal)DayNumber.Of(DayNumber.ToDate((int)date).PlusMonths((int)shift.Months)),
        (_, decimal date, MonthsDuration shift) => (decimal)DayNumber.Of(DayNumber.ToDate((int)date).PlusMonths(-(int)shift.Months)),
        (ArithmeticOperator.Add, decimal one, decimal other) => one + other,
        (ArithmeticOperator.Subtract, decimal one, decimal other) => one - other,
        (ArithmeticOperator.Multiply, decimal one, decimal other) => one * other,
        (ArithmeticOperator.Divide, decimal one, decimal other) => other == 0 ? null : one / other,
        _ => null,
    };

    private static object? Call(Operation operation, object?[] arguments)
    {
        var list = arguments[0] as List<object> ?? [];
        return operation switch
        {
            Operation.Count => (decimal)list.Count,
            Operation.Sum => list.Sum(value => (decimal)value),
            Operation.Maximum => list.Count == 0 ? null : list.Max(value => (decimal)value),
            Operation.Minimum => list.Count == 0 ? null : list.Min(value => (decimal)value),
            Operation.Mean => list.Count == 0 ? null : list.Average(value => (decimal)value),
            Operation.All => list.TrueForAll(value => (bool)value),
            Operation.Any => list.Exists(value => (bool)value),
            Operation.ListContains => list.Contains(arguments[1]!),
            Operation.DistinctValues => list.Distinct().ToList(),
            Operation.Concatenate => arguments.SelectMany(argument => (List<object>)argument!).ToList(),
            Operation.Absolute => arguments[0] is decimal number ? Math.Abs(number) : null,
            Operation.Floor => arguments[0] is decimal number ? Math.Floor(number) : null,
            _ => throw new ArgumentException($"{operation} is not generated", nameof(operation)),
        };
    }
}
