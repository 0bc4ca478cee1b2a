using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

internal sealed partial class TreeEvaluator
{
    /// <summary>A loop within another one that does not look at the other's entry is the same for all of them: once is enough, however deep they nest.</summary>
    private Explanation Loop(TypedNode node)
    {
        if (_loops.TryGetValue(node, out var known)) return known;
        var explained = node switch
        {
            FilterNode filter => Filter(filter),
            QuantifierNode quantifier => Quantifier(quantifier),
            _ => Projection((ProjectionNode)node),
        };
        if (_freeVariables.Of(node).All(variable => variable == _account)) _loops.Add(node, explained);
        return explained;
    }

    private Explanation Filter(FilterNode node)
    {
        var list = Evaluate(node.List);
        var source = ListOf.From(list.Value);
        var conditions = Conditions(source, node.Item, node.Condition);
        return new Explanation(node, Where(source, node.Item, node.Condition, conditions, wanted: true), [list, .. conditions.OfType<Explanation>()]);
    }

    private Explanation Quantifier(QuantifierNode node)
    {
        var list = Evaluate(node.List);
        var source = ListOf.From(list.Value);
        var conditions = Conditions(source, node.Item, node.Condition);
        return Answer(node, Where(source, node.Item, node.Condition, conditions, wanted: !node.IsEvery), !node.IsEvery, [list, .. conditions.OfType<Explanation>()]);
    }

    private Explanation Projection(ProjectionNode node)
    {
        var list = Evaluate(node.List);
        var source = ListOf.From(list.Value);
        var entries = source.Entries.Select(entry => entry.IsOut ? entry : entry with { Value = With(node.Item, entry.Value, node.Body).About(entry.Reference) }).ToImmutableArray();
        var further = source.Further.Select(any => any with { Value = With(node.Item, any.Value, node.Body) });
        var parts = entries.Where(entry => !entry.IsOut).Select(entry => entry.Value);
        return new Explanation(node, new ListOf(entries, source.Frame, [.. further]), [list, .. parts]);
    }

    private Explanation List(ListNode node)
    {
        var entries = node.Items.Select(Item).ToImmutableArray();
        var parts = entries.SelectMany(entry => entry.Requirements.Select(requirement => requirement.Condition).Append(entry.Value));
        return new Explanation(node, new ListOf(entries, [], []), [.. parts]);
    }

    private ListEntry Item(ListNode.Item item)
    {
        var requirements = item.Condition is null ? ImmutableArray<Requirement>.Empty : [new Requirement(Evaluate(item.Condition), Wanted: true)];
        return new ListEntry(null, Evaluate(item.Value), requirements);
    }

    private Explanation Context(ContextNode node)
    {
        var values = node.Values.Select(Evaluate).ToImmutableArray();
        return new Explanation(node, new ContextValue(values), values);
    }

    /// <summary>The condition for each entry; null for entries that are surely not in the list.</summary>
    private Explanation?[] Conditions(ListOf source, Variable item, TypedNode condition) =>
        [.. source.Entries.Select(entry => entry.IsOut ? null : With(item, entry.Value, condition).About(entry.Reference))];

    private ListOf Where(ListOf source, Variable item, TypedNode condition, Explanation?[] conditions, bool wanted) => source with
    {
        Entries = [.. source.Entries.Select((entry, index) => conditions[index] is { } known ? entry.If(known, wanted) : entry)],
        Further = [.. source.Further.Select(any => any.If(With(item, any.Value, condition), wanted))],
    };

    private Explanation With(Variable item, Explanation value, TypedNode body)
    {
        _bound[item] = value;
        return Evaluate(body);
    }

    /// <summary>Whether a list has entries at all: the answer to <c>some</c>, and turned round to <c>every</c>.</summary>
    /// <param name="found">What the answer is where there is an entry.</param>
    private static Explanation Answer(TypedNode node, ListOf witnesses, bool found, ImmutableArray<Explanation> parts)
    {
        var exists = Truth.Of(witnesses.Entries.Any(entry => entry.IsIn), !witnesses.IsOpen && witnesses.Entries.All(entry => entry.IsOut));
        return new Explanation(node, found ? exists : exists.Not(), parts) { Witnesses = witnesses };
    }
}
