using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Documentation;

/// <summary>A pack as people look things up in it.</summary>
/// <param name="Groups">In the order of the pack; groups without rules are left out.</param>
/// <param name="Definitions">Every definition that a rule uses, by name, with its text.</param>
public sealed record Catalogue(Pack Pack, ImmutableArray<(RuleGroup Group, ImmutableArray<RuleEntry> Rules)> Groups, ImmutableSortedDictionary<string, string> Definitions)
{
    /// <param name="tests">As a <see cref="TestReader"/> reads them.</param>
    public static Catalogue Of(Pack pack, ImmutableArray<TestFile> tests)
    {
        var named = tests.SelectMany(file => file.Suites).SelectMany(suite => suite.Cases.Select(test => (Subject: suite.Subject.Name, test.Name))).ToLookup(test => test.Subject, test => test.Name, StringComparer.Ordinal);
        var asked = Askers(pack);
        var entries = pack.Rules.Select(rule => Entry(pack, rule, asked, [.. named[rule.Id]])).ToList();
        var groups = pack.Groups.Select(group => (group, entries.Where(entry => entry.Rule.Group == group.Name).ToImmutableArray())).Where(group => !group.Item2.IsEmpty);
        var definitions = pack.Rules.SelectMany(rule => UsedBy(rule.When.Node)).DistinctBy(definition => definition.Name, StringComparer.Ordinal);
        return new Catalogue(pack, [.. groups], definitions.ToImmutableSortedDictionary(definition => definition.Name, definition => TypedPrinter.Print(definition.Body), StringComparer.Ordinal));
    }

    private static RuleEntry Entry(Pack pack, Rule rule, ILookup<string, string> asked, ImmutableArray<string> tests) => new(
        rule,
        pack.Written.Rules.First(written => written.Id.Text == rule.Id),
        [.. ConditionLines.Of(rule.When.Node, 0)],
        rule.Severity.Node is ConstantNode { Value: string severity } ? severity : TypedPrinter.Print(rule.Severity.Node),
        [.. All(rule.When.Node, isDeep: true).OfType<FieldNode>().Where(field => field.Type is not ListType { Element: RecordType }).Select(field => field.Field.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. UsedBy(rule.When.Node).Select(definition => definition.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. asked[rule.Id].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        tests);

    /// <summary>By rule, what asks for it.</summary>
    private static ILookup<string, string> Askers(Pack pack)
    {
        var rules = pack.Rules.Select(rule => (rule.Id, rule.When.Node)).Concat(pack.Decisions.Select(decision => (Id: decision.Name, decision.Value.Node)));
        return (from asker in rules
                from node in All(asker.Node, isDeep: false).OfType<DefinitionNode>()
                where node.Definition.Function is not null
                select (Rule: node.Definition.Name, Asker: asker.Id)).ToLookup(pair => pair.Rule, pair => pair.Asker, StringComparer.Ordinal);
    }

    private static IEnumerable<Definition> UsedBy(TypedNode node) =>
        All(node, isDeep: true).OfType<DefinitionNode>().Select(used => used.Definition).Where(definition => definition.Function is null && definition.Body is not TableNode);

    private static IEnumerable<TypedNode> All(TypedNode node, bool isDeep) =>
        NodeChildren.Of(node).Concat(isDeep && node is DefinitionNode definition ? [definition.Definition.Body] : []).SelectMany(part => All(part, isDeep)).Prepend(node);
}
