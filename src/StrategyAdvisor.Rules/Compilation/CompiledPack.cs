using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Compilation;

/// <summary>A pack ready to run: one program for the conditions and severities of all rules.</summary>
/// <param name="Outputs">By rule, in the order of <see cref="Pack.Rules"/>.</param>
public sealed record CompiledPack(Pack Pack, ColumnProgram Program, ImmutableArray<RuleOutputs> Outputs);

/// <param name="When">The register of the rule's condition.</param>
/// <param name="Severity">The register of its severity, or null where it is <paramref name="Fixed"/>.</param>
/// <param name="Fixed">The severity that the rule always has, as a position in <see cref="Pack.Severities"/>.</param>
public readonly record struct RuleOutputs(TruthOutput When, CodesOutput? Severity, int Fixed);
