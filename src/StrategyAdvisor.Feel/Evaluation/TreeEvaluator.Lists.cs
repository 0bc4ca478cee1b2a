using StrategyAdvisor.Feel.Columns;
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
        var source = Within(node, ListOf.From(list.Value));
        var conditions = Conditions(source, node.Item, node.Condition);
        return new Explanation(node, Where(source, node.Item, node.Condition, conditions, wanted: true), [list, .. conditions.OfType<Explanation>()]);
    }

    private Explanation Quantifier(QuantifierNode node)
    {
        var list = Evaluate(node.List);
        var source = Within(node, ListOf.From(list.Value));
        var conditions = Conditions(source, node.Item, node.Condition);
        return Answer(node, Where(source, node.Item, node.Condition, conditions, wanted: !node.IsEvery), !node.IsEvery, [list, .. conditions.OfType<Explanation>()]);
    }

    private Explanation Projection(ProjectionNode node)
    {
        var list = Evaluate(node.List);
        var source = Within(node, ListOf.From(list.Value));
        var entries = source.Entries.Select(entry => entry.IsOut ? entry : entry with { Value = With(node.Item, entry.Value, node.Body).About(entry.Reference) }).ToImmutableArray();
        var further = source.Further.Select(any => any with { Value = With(node.Item, any.Value, node.Body) });
        var parts = entries.Where(entry => !entry.IsOut).Select(entry => entry.Value);
        return new Explanation(node, new ListOf(entries, source.Frame, [.. further]), [list, .. parts]);
    }

    /// <summary>The list, or an unknown one where a loop inside loops would look at too many pairs of entries.</summary>
    private ListOf Within(TypedNode loop, ListOf list)
    {
        if (list.Entries.Length <= 1 || list.Entries[0].Reference is not { List.Record: null }) return list;
        long pairs = list.Entries.Length;
        foreach (var variable in _freeVariables.Of(loop))
        {
            if (variable != _account && _bound[variable].Value is RowValue { Entry: { } entry }) pairs *= EntriesBeside(entry);
        }

        if (pairs == list.Entries.Length || pairs <= ListLimits.MostPairs) return list;
        var frame = new Explanation(loop, Truth.Unknown, []) { Failure = new Failure(EvaluationDiagnostics.TooManyPairs, _definition, loop.Span), IsFailed = true };
        return new ListOf([], [frame], [ListEntry.Any(Possible.Any(((ListType)ListNodeOf(loop).Type).Element))]);
    }

    private static TypedNode ListNodeOf(TypedNode loop) => loop switch
    {
        FilterNode filter => filter.List,
        QuantifierNode quantifier => quantifier.List,
        _ => ((ProjectionNode)loop).List,
    };

    /// <summary>How many entries the account's list has of which this one, or the one it is within, is an entry.</summary>
    private int EntriesBeside(EntryReference entry)
    {
        while (entry.List.Record is { } outer) entry = outer;
        return _facts.Entries((RowValue)_bound[_account].Value, entry.List).Count();
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
