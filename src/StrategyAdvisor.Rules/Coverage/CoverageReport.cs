using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Coverage;

/// <summary>Puts what was noted beside what there is in the pack's own files; what it extends has tests of its own.</summary>
/// <param name="counts">How often a condition was true, false and unknown.</param>
/// <param name="rules">How often a rule fired, was quiet and undecided.</param>
internal sealed class CoverageReport(Pack pack, Func<TypedNode, int[]> counts, Func<string, int[]> rules, Func<string, string, int> messages, Func<string, int, int> rows)
{
    public PackCoverage Build() => new(
        [.. pack.Rules.Select(Rule).Where(rule => pack.IsOwn(rule.Place))],
        [.. Conditions().Where(condition => pack.IsOwn(condition.Place))],
        [.. pack.Decisions.SelectMany(Rows).Where(row => pack.IsOwn(row.Place))],
        [.. pack.Rules.SelectMany(Messages).Where(message => pack.IsOwn(message.Place))]);

    private RuleCoverage Rule(Rule rule) => new(rule.Id, rule.Place, SeenOf(rules(rule.Id), Atoms.Of(rule.When.Node).Any(Atoms.CanBeUnknown)));

    private IEnumerable<ConditionCoverage> Conditions()
    {
        var own =
            from rule in pack.Rules
            from condition in new[] { rule.When, rule.Severity }
            from atom in Atoms.Of(condition.Node)
            select new ConditionCoverage(rule.Id, TypedPrinter.Print(atom), condition.Text.Locate(atom.Span), SeenOf(counts(atom), Atoms.CanBeUnknown(atom)));
        var named =
            from definition in Definitions()
            from atom in Atoms.Of(definition.Body)
            select new ConditionCoverage(definition.Name, TypedPrinter.Print(atom), definition.Source.Locate(atom.Span), SeenOf(counts(atom), Atoms.CanBeUnknown(atom)));
        return own.Concat(named).OrderBy(condition => condition.Place.Source.Path, StringComparer.Ordinal).ThenBy(condition => condition.Place.Span.Start);
    }

    /// <summary>The definitions that rules use; tables and the counts of findings have rows and rules instead.</summary>
    private IEnumerable<Definition> Definitions()
    {
        var seen = new HashSet<Definition>(ReferenceEqualityComparer.Instance);
        var open = new Stack<TypedNode>(pack.Rules.SelectMany(rule => new[] { rule.When.Node, rule.Severity.Node }));
        while (open.TryPop(out var node))
        {
            foreach (var part in NodeChildren.Of(node)) open.Push(part);
            if (node is not DefinitionNode { Definition: var definition } || definition.Function is not null || !seen.Add(definition)) continue;
            open.Push(definition.Body);
            if (definition.Body is not TableNode && pack.FindDecision(definition.Name) is null) yield return definition;
        }
    }

    private IEnumerable<RowCoverage> Rows(Decision decision)
    {
        var drawn = pack.Written.Decisions.FirstOrDefault(written => written.Name.Text == decision.Name)?.Table;
        return decision.Value.Node is TableNode && drawn is not null
            ? drawn.Rows.Select((row, index) => new RowCoverage(decision.Name, index + 1, row.Output.Locate(new(0, row.Output.Text.Length)), rows(decision.Name, index)))
            : [];
    }

    private IEnumerable<MessageCoverage> Messages(Rule rule)
    {
        var written = pack.Written.Rules.First(written => written.Id.Text == rule.Id);
        return rule.Warnings.Keys.Select(language => new MessageCoverage(rule.Id, language, written.Warnings[language].Location, messages(rule.Id, language)));
    }

    private static Seen SeenOf(int[] ways, bool canBeUnknown) => new(ways[0], ways[1], ways[2], canBeUnknown);
}
