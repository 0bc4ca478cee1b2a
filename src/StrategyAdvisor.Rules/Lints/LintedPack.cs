using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>What checks look at: a pack free of errors, and which of its parts have tests.</summary>
/// <param name="Tested">Names of the rules and decisions that have a test; asked for last, as tests may still be being read.</param>
public sealed record LintedPack(Pack Pack, Lazy<IReadOnlySet<string>> Tested)
{
    private ImmutableArray<Expression>? _expressions;

    public WrittenPack Written => Pack.Written;

    /// <summary>Every expression that belongs to a rule, decision or definition, in the order of the pack; those in texts are not among them.</summary>
    public ImmutableArray<Expression> Expressions => _expressions ??= [.. Collect()];

    /// <summary>The definitions that something uses, by name.</summary>
    public ImmutableSortedDictionary<string, Definition> Definitions => field ??= Uses.DefinitionsOf(Pack);

    /// <summary>What is named elsewhere than in an expression: by steps, stages, views, sheets and the words for values.</summary>
    internal ImmutableArray<string> NamesOutsideExpressions => field.IsDefault ? field = [.. Named()] : field;

    internal Reasoning Reasoning => field ??= new Reasoning(Pack);

    internal IEnumerable<ParameterOwner> ParameterOwners =>
    [
        .. from rule in Pack.Rules
        let written = Written.Rules.First(written => written.Id.Text == rule.Id)
        select new ParameterOwner(rule.Id, written.Parameters, [.. Uses.Roots(rule)], rule.Sources.Length, [rule.When.Text.Text, rule.Severity.Text.Text]),
        .. from decision in Pack.Decisions
        let written = Written.Decisions.First(written => written.Name.Text == decision.Name)
        select new ParameterOwner(decision.Name, written.Parameters, [decision.Value.Node], 0, [decision.Value.Text.Text]),
        .. Written.Definitions.Select(written => new ParameterOwner(
            written.Name.Text, written.Parameters, Definitions.TryGetValue(written.Name.Text, out var used) ? [used.Body] : [], 0, [written.Value.Text])),
    ];

    /// <summary>Where a node of an expression stands; the nodes of a table have their decision's place.</summary>
    internal Location PlaceOf(Expression expression, TypedNode node) => expression.HasPlaces
        ? expression.Condition.Text.Locate(node.Span)
        : Written.Decisions.Select(decision => decision.Name).FirstOrDefault(name => name.Text == expression.Owner)?.Location ?? expression.Condition.Text.Locate(default);

    private IEnumerable<string> Named()
    {
        foreach (var step in Pack.Steps) yield return step.Owner;
        foreach (var fact in Uses.GroupingFacts(Pack)) yield return fact.Name;
        if (Pack.Stages is { } stages) yield return stages.Fact.Name;
        foreach (var view in Pack.Views)
        {
            foreach (var fact in new[] { view.Source, view.Rows, view.Columns, view.Size.Fact, view.Fill.Fact, view.Outline.Fact, view.Labels.Fact, view.Since, view.Lines }) yield return fact.Name;
        }

        foreach (var fact in Pack.Sheets.SelectMany(sheet => sheet.List is null ? sheet.Facts : sheet.Facts.Prepend(sheet.List))) yield return fact.Name;
    }

    private IEnumerable<Expression> Collect()
    {
        foreach (var rule in Pack.Rules)
        {
            yield return new Expression(rule.Id, "when", rule.When, rule);
            if (rule.Severity.Node is not ConstantNode) yield return new Expression(rule.Id, "severity", rule.Severity, rule);
        }

        foreach (var decision in Pack.Decisions) yield return new Expression(decision.Name, "decision", decision.Value, null);
        foreach (var (name, definition) in Definitions.Where(used => used.Value.Function is null && Pack.FindDecision(used.Key) is null))
            yield return new Expression(name, "definition", new Condition(definition.Body, definition.Source), null);
    }
}

/// <param name="Owner">The rule, decision or definition that it belongs to.</param>
/// <param name="Part">when, severity, decision or definition.</param>
/// <param name="Rule">Null unless it belongs to a rule.</param>
public sealed record Expression(string Owner, string Part, Condition Condition, Rule? Rule)
{
    /// <summary>True where the places of nodes are places of the text; the nodes of a table stand in cells of their own.</summary>
    public bool HasPlaces => Condition.Node is not (TableNode or ListNode) || Part is "when" or "severity";
}
