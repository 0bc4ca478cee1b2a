using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Typing;

/// <summary>The entries of a list for which a condition holds: <c>contacts[level = "executive"]</c>.</summary>
/// <param name="item">Stands for the entry inside <paramref name="condition"/>.</param>
public sealed class FilterNode(Span span, TypedNode list, Variable item, TypedNode condition) : TypedNode(span, list.Type)
{
    public TypedNode List { get; } = list;

    public Variable Item { get; } = item;

    public TypedNode Condition { get; } = condition;
}

/// <summary><c>some item in list satisfies condition</c> or <c>every ...</c>; several bindings nest.</summary>
public sealed class QuantifierNode(Span span, bool isEvery, TypedNode list, Variable item, TypedNode condition) : TypedNode(span, FeelType.Boolean)
{
    public bool IsEvery { get; } = isEvery;

    public TypedNode List { get; } = list;

    public Variable Item { get; } = item;

    public TypedNode Condition { get; } = condition;
}

/// <summary>A value of each entry: <c>contacts.last contact</c>, <c>for c in contacts return c.last contact</c>.</summary>
public sealed class ProjectionNode(Span span, TypedNode list, Variable item, TypedNode body) : TypedNode(span, new ListType(body.Type))
{
    public TypedNode List { get; } = list;

    public Variable Item { get; } = item;

    public TypedNode Body { get; } = body;
}

/// <summary>A list written out: <c>[a, b]</c>, or the outputs a decision table collects.</summary>
/// <param name="items">All of the element type.</param>
public sealed class ListNode(Span span, ListType type, ImmutableArray<ListNode.Item> items) : TypedNode(span, type)
{
    public ImmutableArray<Item> Items { get; } = items;

    /// <param name="Condition">The value is in the list where this holds; null for always.</param>
    public sealed record Item(TypedNode? Condition, TypedNode Value);
}

/// <summary><c>{name: value}</c>; its <see cref="RecordType"/> has the entries in slot order.</summary>
public sealed class ContextNode(Span span, RecordType type, ImmutableArray<TypedNode> values) : TypedNode(span, type)
{
    public ImmutableArray<TypedNode> Values { get; } = values;
}

/// <summary><c>[low..high]</c>; stands only to the right of <c>in</c> or in a definition.</summary>
public sealed class RangeNode(Span span, RangeType type, TypedNode low, bool lowIncluded, TypedNode high, bool highIncluded) : TypedNode(span, type)
{
    public TypedNode Low { get; } = low;

    public bool LowIncluded { get; } = lowIncluded;

    public TypedNode High { get; } = high;

    public bool HighIncluded { get; } = highIncluded;
}
