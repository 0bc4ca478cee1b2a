using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Laws.Accounts;

/// <summary>What the tree of a rule or decision names, definitions included: the facts it reads and the constants beside them.</summary>
internal sealed class RuleReads
{
    private readonly HashSet<TypedNode> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Field> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _constants = [];

    public RuleReads(TypedNode root) => Visit(root);

    public IReadOnlySet<Field> Fields => _fields;

    public IReadOnlySet<object> Constants => _constants;

    /// <summary>True where it asks what is surely so, and may change as facts become known.</summary>
    public bool AsksWhatIsSure { get; private set; }

    private void Visit(TypedNode node)
    {
        if (!_seen.Add(node)) return;
        if (node is FieldNode field) _fields.Add(field.Field);
        if (node is ConstantNode { Value: { } value }) _constants.Add(value);
        AsksWhatIsSure |= node is SurelyNode;
        if (node is DefinitionNode definition) Visit(definition.Definition.Body);
        foreach (var child in NodeChildren.Of(node)) Visit(child);
    }
}
