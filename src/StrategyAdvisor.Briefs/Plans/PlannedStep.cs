using NodaTime;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Plans;

/// <summary>A step with its place in time, before it is put into words.</summary>
/// <param name="After">The steps that come before: those that it needs, and what is decided first.</param>
/// <param name="From">The rules, the stage or the verdict that ask for it or for a step that needs it; ordinal order, each once.</param>
public sealed record PlannedStep(Step Step, LocalDate Due, ImmutableArray<string> After, ImmutableSortedSet<string> From);
