using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>Parts of a pack that nothing uses.</summary>
internal static class UseLints
{
    public static Lint UnusedFact { get; } = new(
        new DiagnosticKind("LINT030", "unused-fact", "the fact `{0}` is declared and never used", "use it in a rule or decision, or leave it out", DiagnosticSeverity.Warning),
        "Somebody will be asked for it, and nothing will come of the answer.",
        $"facts:\n  - {{fact: income, type: number, label: {{en: Income, es: Ingresos}}, question: {{en: How much?, es: ¿Cuánto?}}}}\n\n{LintExamples.File("score < 45")}",
        $"facts:\n  - {{fact: income, type: number, label: {{en: Income, es: Ingresos}}, question: {{en: How much?, es: ¿Cuánto?}}}}\n\n{LintExamples.File("score < 45 and income > 0")}",
        FindFacts);

    public static Lint UnusedDefinition { get; } = new(
        new DiagnosticKind("LINT031", "unused-definition", "nothing uses the definition `{0}`", "use it, or leave it out", DiagnosticSeverity.Warning),
        "An idle definition reads as if a rule rested on it.",
        $"definitions:\n  poor score: |\n    score < 45\n\n{LintExamples.File("score < 45")}",
        $"definitions:\n  poor score: |\n    score < 45\n\n{LintExamples.File("poor score and total < 7")}",
        FindDefinitions);

    public static Lint UnusedStep { get; } = new(
        new DiagnosticKind("LINT032", "unused-step", "no rule, stage or step asks for the step `{0}`", "name it under `next steps` of a rule, or leave it out", DiagnosticSeverity.Warning),
        "It can never be in a plan.",
        $"{LintExamples.File("score < 45")}\nsteps:\n  - step: call\n    do: {{en: Call., es: Llame.}}\n    phase: start\n    owner: owner\n    within: 14 days\n",
        $"rules:\n{LintExamples.Rule("score < 45", more: "next steps: [call]")}\nsteps:\n  - step: call\n    do: {{en: Call., es: Llame.}}\n    phase: start\n    owner: owner\n    within: 14 days\n",
        FindSteps);

    private static IEnumerable<LintFinding> FindFacts(LintedPack pack)
    {
        var nodes = NodeChildren.Deep(Uses.Roots(pack.Pack)).ToList();
        var used = nodes.OfType<FieldNode>().Select(node => node.Field).ToHashSet<Field>(ReferenceEqualityComparer.Instance);
        var names = pack.NamesOutsideExpressions.ToHashSet(StringComparer.Ordinal);
        var idle = pack.Written.Definitions.Where(definition => !pack.Definitions.ContainsKey(definition.Name.Text)).Select(definition => definition.Value.Text).ToList();
        return
            from fact in Facts(pack.Pack.Dictionary.Account)
            where !fact.Required && !used.Contains(fact.Field) && !names.Contains(fact.Name) && !idle.Exists(text => text.Contains(fact.Name, StringComparison.Ordinal))
            select new LintFinding(UnusedFact.Kind.At(fact.Declared, fact.Name), fact.Name);
    }

    private static IEnumerable<FactDeclaration> Facts(FactRecord record) =>
        record.Facts.Concat(record.Facts.Where(fact => fact.IsTable).SelectMany(fact => Facts(fact.Entries!).Where(entry => entry.Field != fact.Entries!.Type.NameField)));

    private static IEnumerable<LintFinding> FindDefinitions(LintedPack pack) =>
        from written in pack.Written.Definitions
        where !pack.Definitions.ContainsKey(written.Name.Text) && !pack.NamesOutsideExpressions.Contains(written.Name.Text, StringComparer.Ordinal)
        let isHalfUsed = pack.Written.Definitions.Any(other => other != written && other.Value.Text.Contains(written.Name.Text, StringComparison.Ordinal))
        where !isHalfUsed
        select new LintFinding(UnusedDefinition.Kind.At(written.Name.Location, written.Name.Text), written.Name.Text);

    private static IEnumerable<LintFinding> FindSteps(LintedPack pack)
    {
        var asked = pack.Pack.Rules.SelectMany(rule => rule.NextSteps)
            .Concat(pack.Pack.Stages?.Stages.Values.SelectMany(stage => stage.Steps) ?? [])
            .Concat(pack.Pack.Portfolio.Rules.SelectMany(rule => rule.NextSteps))
            .Concat(pack.Pack.Steps.SelectMany(step => step.After)).ToHashSet(StringComparer.Ordinal);
        return pack.Written.Steps.Where(step => !asked.Contains(step.Id.Text)).Select(step => new LintFinding(UnusedStep.Kind.At(step.Id.Location, step.Id.Text), step.Id.Text));
    }
}
