using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Does an expression ask, directly or through definitions, for what is surely known to have been found?</summary>
internal static class FindingReaders
{
    public static bool Read(TypedNode node) => Read(node, new HashSet<TypedNode>(ReferenceEqualityComparer.Instance));

    private static bool Read(TypedNode node, HashSet<TypedNode> seen)
    {
        if (node is SurelyNode) return true;
        if (node is DefinitionNode definition) return seen.Add(definition.Definition.Body) && Read(definition.Definition.Body, seen);
        return NodeChildren.Of(node).Any(child => Read(child, seen));
    }
}
