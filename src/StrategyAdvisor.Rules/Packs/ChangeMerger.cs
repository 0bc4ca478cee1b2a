using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Applies the changes that layers make, the deepest layer's first.</summary>
internal sealed class ChangeMerger(ImmutableArray<WrittenChange> changes, DiagnosticList diagnostics)
{
    public ImmutableArray<WrittenRule> Rules(IReadOnlyList<WrittenRule> rules) =>
        Apply("rule", rules, rule => rule.Id, Change);

    public ImmutableArray<WrittenDefinition> Definitions(IReadOnlyList<WrittenDefinition> definitions) =>
        Apply("definition", definitions, definition => definition.Name, (definition, change) => definition with { Parameters = Parameters(definition.Name, definition.Parameters, change) });

    public ImmutableArray<WrittenDecision> Decisions(IReadOnlyList<WrittenDecision> decisions) =>
        Apply("decision", decisions, decision => decision.Name, (decision, change) => decision with { Parameters = Parameters(decision.Name, decision.Parameters, change) });

    private ImmutableArray<T> Apply<T>(string what, IReadOnlyList<T> parts, Func<T, ScalarNode> name, Func<T, WrittenChange, T> apply)
    {
        var changed = parts.ToList();
        foreach (var change in changes.Where(change => change.What == what))
        {
            var index = changed.FindIndex(part => name(part).Text == change.Name.Text);
            if (index >= 0) changed[index] = apply(changed[index], change);
            else diagnostics.Add(PackDiagnostics.UnknownReference.At(change.Name.Location, what, change.Name.Text).Suggesting(Suggestion.For(change.Name.Text, parts.Select(part => name(part).Text))));
        }

        return [.. changed];
    }

    private WrittenRule Change(WrittenRule rule, WrittenChange change)
    {
        if (change.IsOff) return rule with { Term = rule.Term with { OffFrom = change.From, OffUntil = change.Until } };
        var changed = rule with
        {
            Parameters = Parameters(rule.Id, rule.Parameters, change),
            Severity = change.Severity ?? rule.Severity,
            Warnings = rule.Warnings.SetItems(change.Warnings),
        };
        return change.From is null ? changed : changed with { Term = changed.Term with { From = change.From, Before = rule } };
    }

    private ImmutableArray<WrittenParameter> Parameters(ScalarNode owner, ImmutableArray<WrittenParameter> parameters, WrittenChange change)
    {
        foreach (var (name, value) in change.Parameters)
        {
            var parameter = parameters.FirstOrDefault(parameter => parameter.Name.Text == name.Text);
            if (parameter is not null) parameters = parameters.Replace(parameter, parameter with { Value = value, Why = change.Because });
            else diagnostics.Add(LayerDiagnostics.UnknownParameter.At(name.Location, owner.Text, name.Text).Suggesting(Suggestion.For(name.Text, parameters.Select(known => known.Name.Text))));
        }

        return parameters;
    }
}
