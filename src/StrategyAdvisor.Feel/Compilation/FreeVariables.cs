using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

/// <summary>The variables that an expression reads and does not bind itself. Definitions read none but the account.</summary>
internal sealed class FreeVariables
{
    private readonly Dictionary<TypedNode, ImmutableHashSet<Variable>> _known = new(ReferenceEqualityComparer.Instance);

    private static readonly ImmutableHashSet<Variable> None = ImmutableHashSet.Create<Variable>(ReferenceEqualityComparer.Instance);

    public ImmutableHashSet<Variable> Of(TypedNode node)
    {
        if (_known.TryGetValue(node, out var known)) return known;
        var found = Find(node);
        _known.Add(node, found);
        return found;
    }

    private ImmutableHashSet<Variable> Find(TypedNode node) => node switch
    {
        VariableNode variable => None.Add(variable.Variable),
        FilterNode filter => Of(filter.List).Union(Of(filter.Condition).Remove(filter.Item)),
        QuantifierNode quantifier => Of(quantifier.List).Union(Of(quantifier.Condition).Remove(quantifier.Item)),
        ProjectionNode projection => Of(projection.List).Union(Of(projection.Body).Remove(projection.Item)),
        _ => NodeChildren.Of(node).Aggregate(None, (all, child) => all.Union(Of(child))),
    };
}
