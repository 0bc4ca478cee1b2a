using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>What the expressions and texts of a pack use.</summary>
internal static class Uses
{
    /// <summary>All expressions of a pack that something is made of: conditions, severities, decisions, values in texts, views.</summary>
    public static IEnumerable<TypedNode> Roots(Pack pack) =>
    [
        .. pack.Rules.SelectMany(Roots),
        .. pack.Decisions.Select(decision => decision.Value.Node),
        .. pack.Steps.SelectMany(step => step.Texts.Values).SelectMany(ValuesOf),
        .. pack.Views.SelectMany(view => new[] { view.List.Node, view.Reached.Node }),
        .. pack.Portfolio.Measured.SelectMany(Roots),
        .. pack.Portfolio.Rules.SelectMany(rule => rule.Warnings.Values.SelectMany(ValuesOf).Append(rule.When.Node).Append(rule.Severity.Node)),
        .. pack.Portfolio.Figures.SelectMany(figure => figure.Texts.Values.SelectMany(ValuesOf).Append(figure.Value.Node)),
    ];

    /// <summary>Facts that part accounts into groups, whatever is then measured of them.</summary>
    public static IEnumerable<FactDeclaration> GroupingFacts(Pack pack) => pack.Portfolio.Measured.SelectMany(set => set.Measures.SelectMany(measure => measure.By).Concat(set.Grouping switch
    {
        Grouping.ByFacts facts => facts.Facts,
        Grouping.ByEntries entries => [entries.List, entries.Name],
        _ => [],
    }));

    private static IEnumerable<TypedNode> Roots(MeasureSet set) =>
    [
        .. set.Measures.Select(measure => measure.Value.Node),
        .. set.Measures.Select(measure => measure.Where?.Node).OfType<TypedNode>(),
        .. set.Grouping is Grouping.ByEntries { Where: { } where } ? [where.Node] : ImmutableArray<TypedNode>.Empty,
    ];

    public static IEnumerable<TypedNode> Roots(Rule rule) => [rule.When.Node, rule.Severity.Node, .. rule.Warnings.Values.SelectMany(ValuesOf)];

    /// <summary>The values that a text prints.</summary>
    public static IEnumerable<TypedNode> ValuesOf(Template template) => template.Parts.Select(part => part switch
    {
        ValuePart value => value.Node,
        PluralPart plural => plural.Node,
        _ => null,
    }).OfType<TypedNode>();

    /// <summary>A node and all below it; a definition's body is not part of its user.</summary>
    public static IEnumerable<TypedNode> All(TypedNode node) => NodeChildren.Of(node).SelectMany(All).Prepend(node);

    public static ImmutableSortedDictionary<string, Definition> DefinitionsOf(Pack pack) =>
        NodeChildren.Deep(Roots(pack)).OfType<DefinitionNode>().Select(node => node.Definition).Where(definition => definition.Function is null)
            .DistinctBy(definition => definition.Name, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(definition => definition.Name, definition => definition, StringComparer.Ordinal);
}
