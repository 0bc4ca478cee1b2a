using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Documentation;

/// <summary>All that the catalogue says of one rule.</summary>
/// <param name="Conditions">The condition in lines, each with its depth: <c>all of</c>, then what must hold.</param>
/// <param name="Facts">The facts that decide it, as their dictionary names them, in ordinal order.</param>
/// <param name="Feeds">The rules and decisions that ask for it, in ordinal order.</param>
/// <param name="Tests">The names of its tests, in the order of the files.</param>
public sealed record RuleEntry(
    Rule Rule, WrittenRule Written, ImmutableArray<(int Depth, string Text)> Conditions, string Severity, ImmutableArray<string> Facts, ImmutableArray<string> Definitions, ImmutableArray<string> Feeds, ImmutableArray<string> Tests);
