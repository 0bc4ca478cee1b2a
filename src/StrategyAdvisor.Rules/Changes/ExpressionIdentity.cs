using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Changes;

/// <summary>A text that two expressions share exactly where they ask the same of the same facts, whichever pack they stand in: parameters with their values, definitions with their bodies.</summary>
/// <param name="looksIntoRules">Whether it tells apart what the rules are that an expression asks for, or only that it asks for them.</param>
public sealed class ExpressionIdentity(bool looksIntoRules = true)
{
    private readonly Dictionary<TypedNode, string> _known = new(ReferenceEqualityComparer.Instance);

    public string Of(TypedNode node)
    {
        if (_known.TryGetValue(node, out var known)) return known;
        var particulars = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in All(node)) particulars.Add(Particulars(part));
        return _known[node] = $"{TypedPrinter.Print(node)}\n{string.Join('\n', particulars)}";
    }

    private string Particulars(TypedNode node) => node switch
    {
        ConstantNode { Name: { } name } constant => $"{name} = {Print(constant.Value)}",
        DefinitionNode { Definition: var definition } when !looksIntoRules && (definition.Function is not null || definition.Source.Text.Length == 0) => $"{definition.Function} {definition.Name}",
        DefinitionNode { Definition: var definition } => $"{definition.Function} {definition.Name}: {Of(definition.Body).ReplaceLineEndings(" ")}",
        FieldNode { Field: var field } => string.Create(CultureInfo.InvariantCulture, $"{field.Name} {field.Type} {field.Minimum} {field.Maximum} {field.Decimals}"),
        _ => "",
    };

    private static string Print(object? value) => string.Create(CultureInfo.InvariantCulture, $"{value}");

    private static IEnumerable<TypedNode> All(TypedNode node) => NodeChildren.Of(node).SelectMany(All).Prepend(node);
}
