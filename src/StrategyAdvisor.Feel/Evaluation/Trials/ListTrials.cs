using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation.Trials;

/// <summary>Lists to try of an unknown one: none, one record for each way to pass and to fail what an expression asks of its records, two of them, and as many as counts are compared with.</summary>
/// <param name="asked">The expression.</param>
/// <param name="valueOf">The value of a part of it that speaks of no entry; null where it is open or does.</param>
internal sealed class ListTrials(TypedNode asked, Func<TypedNode, Possible?> valueOf)
{
    private const int MostShapes = 8;
    private const int MostAlike = 20;
    private const int MostCounts = 3;

    private readonly ImmutableArray<TypedNode> _parts = [.. NodeChildren.Deep([asked])];

    /// <param name="list">Of records or plain values.</param>
    public ImmutableArray<Possible> Of(Field list)
    {
        var entries = ((ListType)list.Type).Element is RecordType type ? Records(list, type) : Items(list);
        return [Listed([]), .. entries.Select(entry => Listed([entry])), .. Several(entries).Select(Listed)];
    }

    private IEnumerable<ImmutableArray<Possible>> Several(ImmutableArray<Possible> entries)
    {
        foreach (var count in Counts().Append(2).Distinct())
        {
            foreach (var entry in entries) yield return [.. Enumerable.Repeat(entry, count)];
        }

        foreach (var (one, other) in entries.Zip(entries.Skip(1))) yield return [one, other];
    }

    /// <summary>How many records it may take: what counts are compared with, and one more.</summary>
    private IEnumerable<int> Counts() => _parts.OfType<ComparisonNode>().Where(comparison => HasCount(comparison.Left) || HasCount(comparison.Right))
        .SelectMany(comparison => NodeChildren.Deep([comparison.Left, comparison.Right])).OfType<ConstantNode>().Select(constant => constant.Value).OfType<decimal>()
        .SelectMany(number => (decimal[])[Math.Ceiling(number), Math.Floor(number) + 1]).Where(count => count is > 1 and <= MostAlike).Distinct().Order().Take(MostCounts).Select(count => (int)count);

    private static bool HasCount(TypedNode node) => NodeChildren.Deep([node]).Any(part => part is CallNode { Function.Operation: Operation.Count });

    private ImmutableArray<Possible> Records(Field list, RecordType type)
    {
        var shapes = _parts.SelectMany(part => Shapes(part, list)).Append(RecordShape.Free).Select(shape => shape.Made(type));
        return [.. shapes.DistinctBy(record => string.Join(' ', record.Values.Select(Print).Concat(record.Recorded.Select(recorded => recorded ? "+" : "-"))), StringComparer.Ordinal).Take(MostShapes)];
    }

    private static string Print(Possible value) => value is ListOf items ? string.Join(',', items.Entries.Select(entry => entry.Value.Value)) : value.ToString();

    /// <summary>For a loop over the list: what passes it, and what is let through up to it and fails there.</summary>
    private IEnumerable<RecordShape> Shapes(TypedNode loop, Field list) => loop switch
    {
        FilterNode filter when IsOver(filter.List, list) => Shapes(filter.List, filter.Item, filter.Condition),
        QuantifierNode quantifier when IsOver(quantifier.List, list) => Shapes(quantifier.List, quantifier.Item, quantifier.Condition),
        ProjectionNode { Body: FieldNode { Record: VariableNode, Type: NumberType or DateType, Field: var field } } projection when IsOver(projection.List, list) =>
            Let(projection.List).SelectMany(shape => ValueTrials.Of(field, Limits(projection), []).Select(value => shape.With(field, value)).OfType<RecordShape>()),
        _ => [],
    };

    private IEnumerable<RecordShape> Shapes(TypedNode source, Variable item, TypedNode condition)
    {
        var reader = new ShapeReader(item, valueOf);
        var let = Let(source);
        return [.. let.SelectMany(shape => reader.Meet(condition, true, shape)), .. let.SelectMany(shape => reader.Meet(condition, false, shape))];
    }

    /// <summary>What is compared with something that is made of the projected values, as it is and as far before today.</summary>
    private IEnumerable<decimal> Limits(ProjectionNode projection)
    {
        var days = _parts.OfType<TodayNode>().Select(NumberOf).Distinct().ToList();
        var compared = _parts.OfType<ComparisonNode>().SelectMany(comparison => ((TypedNode, TypedNode)[])[(comparison.Left, comparison.Right), (comparison.Right, comparison.Left)])
            .Where(sides => NodeChildren.Deep([sides.Item1]).Contains(projection)).Select(sides => NumberOf(sides.Item2));
        return compared.SelectMany(limit => days.Select(today => today - limit).Prepend(limit)).OfType<decimal>();
    }

    private decimal? NumberOf(TypedNode node) => valueOf(node) is Interval { IsSettled: true } number ? number.Low : null;

    /// <summary>What the filters of a list let through.</summary>
    private ImmutableArray<RecordShape> Let(TypedNode source) => source switch
    {
        FilterNode filter => [.. Let(filter.List).SelectMany(shape => new ShapeReader(filter.Item, valueOf).Meet(filter.Condition, true, shape))],
        DefinitionNode definition => Let(definition.Definition.Body),
        _ => [RecordShape.Free],
    };

    private static bool IsOver(TypedNode source, Field list) => source switch
    {
        FieldNode field => ReferenceEquals(field.Field, list),
        FilterNode filter => IsOver(filter.List, list),
        DefinitionNode definition => IsOver(definition.Definition.Body, list),
        _ => false,
    };

    private ImmutableArray<Possible> Items(Field list)
    {
        var item = list.Item!;
        var constants = _parts.OfType<ConstantNode>().Select(constant => constant.Value).ToList();
        return [.. ValueTrials.Of(item, constants.OfType<decimal>(), constants.OfType<string>()).Take(MostShapes)];
    }

    private static ListOf Listed(ImmutableArray<Possible> entries) => new([.. entries.Select(ListEntry.Any)], [], []);
}
