namespace StrategyAdvisor.Rules.Documentation;

/// <summary>What an editor shows beside the keys of a pack's files.</summary>
internal static class SchemaMeanings
{
    public static ImmutableSortedDictionary<string, string> OfKeys { get; } = ImmutableSortedDictionary.CreateRange<string, string>(StringComparer.Ordinal,
    [
        new("rule", "The id that briefs, tests and links use; it never changes once the pack is in use."),
        new("when", "The condition, under `when: |` so that YAML leaves it alone."),
        new("severity", "How grave a finding is; an expression, under `|`, where it depends on something."),
        new("warning", "What people read; `{...}` puts a value in."),
        new("parameters", "The numbers that may be tuned; only this rule sees them."),
        new("why", "The reason for this figure and no other."),
        new("next steps", "Steps that answer the finding, in any file of the pack."),
        new("implies", "Rules whose findings fold under this one's while both are there."),
        new("because", "Why, for whoever reads the pack next."),
        new("until", "The last day on which the rule is off; then it is back."),
        new("extends", "The pack that this one changes: a folder beside it, or one that comes with the program."),
        new("given", "Facts of this case; what is not given is unknown, or as the account has it."),
        new("expect", "fires, quiet or undecided; of a decision its answer."),
        new("missing", "Exactly the facts that could still settle the rule."),
    ]);
}
