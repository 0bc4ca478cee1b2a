using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Coverage;

/// <summary>The conditions of an expression that are made of no others, those within filters and quantifiers among them.</summary>
internal static class Atoms
{
    public static IEnumerable<TypedNode> Of(TypedNode node)
    {
        if (IsAtom(node)) yield return node;
        foreach (var part in NodeChildren.Of(node).Where(part => !(node is ComparisonNode && part is FieldNode)))
        {
            foreach (var atom in Of(part)) yield return atom;
        }
    }

    /// <summary>False for what always has an answer: whether something is recorded.</summary>
    public static bool CanBeUnknown(TypedNode node) => All(node).Any(part => part is FieldNode or TableNode) && !IsAboutRecords(node);

    private static bool IsAboutRecords(TypedNode node) => node is NullTestNode || NodeChildren.Of(node).Where(part => part.Type is BooleanType).ToList() is { Count: > 0 } parts && parts.TrueForAll(IsAboutRecords) && node is LogicNode or NotNode;

    private static bool IsAtom(TypedNode node) => node is ComparisonNode or CodeTestNode or NullTestNode or QuantifierNode
        || (node is FieldNode or CallNode && node.Type is BooleanType);

    private static IEnumerable<TypedNode> All(TypedNode node) =>
        NodeChildren.Of(node).Concat(node is DefinitionNode definition ? [definition.Definition.Body] : []).SelectMany(All).Prepend(node);
}
