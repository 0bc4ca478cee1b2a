using NodaTime;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Plans;

/// <summary>A step with its place in time, before it is put into words.</summary>
/// <param name="From">The rules, or the stage, that ask for it or for a step that needs it; ordinal order, each once.</param>
public sealed record PlannedStep(Step Step, LocalDate Due, ImmutableSortedSet<string> From);
