using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation.Trials;

/// <summary>Turns a test of a record round: what must the record be like for it to turn out as wanted?</summary>
/// <param name="item">Stands for the record in the test.</param>
/// <param name="valueOf">The value of an expression that does not speak of the record; null where it is open, or speaks of another record.</param>
internal sealed class ShapeReader(Variable item, Func<TypedNode, Possible?> valueOf)
{
    private const int MostWays = 4;

    /// <summary>Some ways in which the test turns out as wanted; what is not looked into counts as met by any record, so that a shape is a try and no proof.</summary>
    public ImmutableArray<RecordShape> Meet(TypedNode test, bool wanted, RecordShape shape) => [.. Ways(test, wanted, shape).OfType<RecordShape>().Take(MostWays)];

    private IEnumerable<RecordShape?> Ways(TypedNode test, bool wanted, RecordShape shape) => test switch
    {
        LogicNode logic when logic.IsAnd == wanted => logic.Operands.Aggregate((ImmutableArray<RecordShape>)[shape], (shapes, operand) => [.. shapes.SelectMany(one => Meet(operand, wanted, one)).Take(MostWays)]),
        LogicNode logic => logic.Operands.SelectMany(operand => Meet(operand, wanted, shape)),
        NotNode not => Ways(not.Operand, !wanted, shape),
        NullTestNode { Operand: var tested } when IsOfItem(tested) => [shape.WithRecorded(tested.Field, !wanted)],
        FieldNode field when IsOfItem(field) => [shape.With(field.Field, Truth.Of(wanted))],
        CodeTestNode { Operand: FieldNode field } codes when IsOfItem(field) => [shape.With(field.Field, Codes(field, codes.Codes, wanted))],
        ComparisonNode comparison => Compare(comparison, wanted, shape),
        CallNode { Function.Operation: Operation.ListContains, Arguments: [FieldNode list, var member] } when IsOfItem(list) && valueOf(member) is { } value =>
            [shape.With(list.Field, new ListOf(wanted ? [ListEntry.Any(value)] : [], [], []))],
        IfNode choice => Meet(choice.Condition, true, shape).SelectMany(one => Meet(choice.Then, wanted, one)).Concat(Meet(choice.Condition, false, shape).SelectMany(one => Meet(choice.Else, wanted, one))),
        _ => valueOf(test) is Truth { IsSettled: true } told && told.MustBeTrue != wanted ? [] : [shape],
    };

    private static CodeSet Codes(FieldNode field, ulong codes, bool wanted)
    {
        var allowed = ((TextType)field.Type).Allowed!;
        return new CodeSet(allowed, wanted ? codes : allowed.Everything & ~codes);
    }

    private IEnumerable<RecordShape?> Compare(ComparisonNode comparison, bool wanted, RecordShape shape)
    {
        var operation = wanted ? comparison.Comparison : comparison.Comparison.Negated();
        if (valueOf(comparison.Right) is { IsSettled: true } right) return Reach(comparison.Left, operation, right, shape);
        return valueOf(comparison.Left) is { IsSettled: true } left ? Reach(comparison.Right, operation.Turned(), left, shape) : [shape];
    }

    private IEnumerable<RecordShape?> Reach(TypedNode side, ComparisonOperator operation, Possible goal, RecordShape shape) => (side, goal) switch
    {
        (FieldNode field, Truth truth) when IsOfItem(field) => [shape.With(field.Field, operation == ComparisonOperator.Equal ? truth : truth.Not())],
        (FieldNode field, Interval { Low: { } number }) when IsOfItem(field) => Ranges(operation, number, field.Field.Unit).Select(range => shape.With(field.Field, range)),
        (FieldNode field, TextValue or CodeSet) when IsOfItem(field) => [Text(field, operation, TextValue.Of(goal).Value!, shape)],
        (ArithmeticNode arithmetic, Interval { Low: { } number }) => Solve(arithmetic, number, shape),
        _ => [shape],
    };

    private static RecordShape? Text(FieldNode field, ComparisonOperator operation, string text, RecordShape shape)
    {
        var isSame = operation == ComparisonOperator.Equal;
        if (field.Type is not TextType { Allowed: { } allowed }) return isSame ? shape.With(field.Field, new TextValue(text)) : shape;
        var code = allowed.IndexOf(text);
        return shape.With(field.Field, Codes(field, code < 0 ? 0 : 1UL << code, isSame));
    }

    /// <summary>On either side of where the result of the arithmetic crosses the goal: which of them it is shows when it is tried.</summary>
    private IEnumerable<RecordShape?> Solve(ArithmeticNode node, decimal goal, RecordShape shape)
    {
        var isLeftKnown = valueOf(node.Left) is not null;
        var (known, unknown) = isLeftKnown ? (valueOf(node.Left), node.Right) : (valueOf(node.Right), node.Left);
        if (known is not Interval { Low: { } number } || unknown is not FieldNode field || !IsOfItem(field) || Inverse.Solve(node, number, isLeftKnown, goal) is not { IsDefault: false } solutions) return [shape];
        var unit = field.Field.Unit;
        return solutions.SelectMany(solution => (decimal[])[solution - unit, solution + unit]).Select(value => shape.With(field.Field, Interval.Of(Math.Floor(value / unit) * unit)));
    }

    private static IEnumerable<Interval> Ranges(ComparisonOperator operation, decimal goal, decimal unit) => operation switch
    {
        ComparisonOperator.Equal => [Interval.Of(goal)],
        ComparisonOperator.NotEqual => [new Interval(Above(goal, unit), null), new Interval(null, Below(goal, unit))],
        ComparisonOperator.Less => [new Interval(null, Below(goal, unit))],
        ComparisonOperator.LessOrEqual => [new Interval(null, Math.Floor(goal / unit) * unit)],
        ComparisonOperator.Greater => [new Interval(Above(goal, unit), null)],
        _ => [new Interval(Math.Ceiling(goal / unit) * unit, null)],
    };

    private static decimal Below(decimal goal, decimal unit) => (Math.Ceiling(goal / unit) * unit) - unit;

    private static decimal Above(decimal goal, decimal unit) => (Math.Floor(goal / unit) * unit) + unit;

    private bool IsOfItem(FieldNode field) => field.Record is VariableNode { Variable: var record } && record == item;
}
