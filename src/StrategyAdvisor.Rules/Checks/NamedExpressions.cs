using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Everything of a pack that an expression can name. A name is checked when it is first used, so the order of files does not matter; a circle is found on the way.</summary>
internal sealed class NamedExpressions(WrittenPack pack, ExpressionChecker checker, DiagnosticList diagnostics)
{
    private readonly Dictionary<string, Symbol> _known = new(StringComparer.Ordinal);
    private readonly List<(string What, string Name)> _path = [];
    private readonly Dictionary<string, WrittenDefinition> _definitions = ByName(pack.Definitions, definition => definition.Name.Text);
    private readonly Dictionary<string, WrittenDecision> _decisions = ByName(pack.Decisions, decision => decision.Name.Text);
    private readonly Dictionary<string, WrittenRule> _rules = ByName(pack.Rules, rule => rule.Id.Text);

    private const string CountEnding = " findings";

    public IEnumerable<string> RuleIds => _rules.Keys;

    public IEnumerable<string> Names => [.. _definitions.Keys, .. _decisions.Keys, .. Pack.Severities.Values.Select(severity => severity + CountEnding)];

    public Symbol? Find(string name)
    {
        if (_definitions.TryGetValue(name, out var definition))
            return Once("definition", name, definition.Name.Location, () => checker.Check(definition, this));
        if (_decisions.TryGetValue(name, out var decision))
            return Once("decision", name, decision.Name.Location, () => checker.Check(decision, this));
        var severity = Pack.Severities.Values.FirstOrDefault(severity => name == severity + CountEnding);
        return severity is null ? null : Once("number of", name, null, () => CountOf(severity));
    }

    /// <summary>The condition of a rule as a definition.</summary>
    public Symbol Verdict(string id, bool surely)
    {
        var rule = _rules[id];
        var verdict = Once("rule", id, rule.Id.Location, () => checker.CheckWhen(rule, this));
        if (!surely || verdict is not Symbol.Defined { Definition: var when }) return verdict;
        return Once("finding", $"finding {id}", null, () => new Definition(id, new SurelyNode(default, new DefinitionNode(default, when)), when.Source) { Function = PackSymbols.HasFinding });
    }

    /// <summary>The severity of a rule as a definition.</summary>
    public Symbol SeverityOf(string id) => Once("severity", $"severity {id}", null, () => checker.CheckSeverity(_rules[id], this));

    private Definition? CountOf(string severity)
    {
        var code = 1UL << Pack.Severities.IndexOf(severity);
        var items = ImmutableArray.CreateBuilder<ListNode.Item>();
        foreach (var id in _rules.Keys)
        {
            if (Verdict(id, surely: true) is not Symbol.Defined finding || SeverityOf(id) is not Symbol.Defined level) continue;
            var has = new CodeTestNode(default, new DefinitionNode(default, level.Definition), code);
            var condition = new LogicNode(default, isAnd: true, [new DefinitionNode(default, finding.Definition), new SurelyNode(default, has), .. Unfolded(id)]);
            items.Add(new ListNode.Item(condition, new ConstantNode(default, FeelType.Number, 1m)));
        }

        var list = new ListNode(default, new ListType(FeelType.Number), items.ToImmutable());
        var count = new CallNode(default, FeelType.Number, Feel.Functions.Builtins.Find("count")!, [list]);
        return new Definition(severity + CountEnding, count, Excerpt.Of(""));
    }

    /// <summary>A finding counts unless another one implies it.</summary>
    private IEnumerable<TypedNode> Unfolded(string id) =>
        from rule in pack.Rules
        where rule.Id.Text != id && rule.Implies.Any(implied => implied.Text == id)
        select Verdict(rule.Id.Text, surely: true) into finding
        where finding is Symbol.Defined
        select new NotNode(default, new DefinitionNode(default, ((Symbol.Defined)finding).Definition));

    private Symbol Once(string what, string name, Location? place, Func<Definition?> check)
    {
        var key = $"{what} {name}";
        if (_known.TryGetValue(key, out var known)) return known;
        var start = _path.IndexOf((what, name));
        if (start >= 0)
        {
            var circle = string.Join(" -> ", _path.Skip(start).Append((what, name)).Select(step => step.Item2));
            if (place is not null) diagnostics.Add(PackDiagnostics.Circle.At(place, what, name, circle));
            return new Symbol.Faulty();
        }

        _path.Add((what, name));
        Symbol symbol = check() is { Body.Type: not FaultyType } definition ? new Symbol.Defined(definition) : new Symbol.Faulty();
        _path.RemoveAt(_path.Count - 1);
        return _known[key] = symbol;
    }

    private static Dictionary<string, T> ByName<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.GroupBy(name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
