using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Plans;

/// <summary>Steps of one phase and track, as a person reads a plan.</summary>
/// <param name="Track">Null before the phase start.</param>
/// <param name="Steps">In the order of the plan.</param>
public sealed record PlanSection(string Phase, string? Track, ImmutableArray<PlanStep> Steps)
{
    /// <summary>The sections of a plan in reading order; a phase that a prerequisite interrupts comes twice, so that no step stands before one that it needs.</summary>
    public static ImmutableArray<PlanSection> Of(ImmutableArray<PlanStep> plan)
    {
        var sections = ImmutableArray.CreateBuilder<PlanSection>();
        for (var start = 0; start < plan.Length;)
        {
            var phase = plan.Skip(start).TakeWhile(step => step.Phase == plan[start].Phase).ToList();
            foreach (var track in phase.GroupBy(step => step.Track, StringComparer.Ordinal).OrderBy(track => Planner.TrackOrder(track.Key))) sections.Add(new PlanSection(phase[0].Phase, track.Key, [.. track]));
            start += phase.Count;
        }

        return sections.ToImmutable();
    }

    /// <summary>The number of each step, from 1, in reading order: a reader who goes from line to line meets no gap. Two tracks run side by side in the order of the plan itself.</summary>
    public static ImmutableDictionary<string, int> NumbersOf(ImmutableArray<PlanStep> plan) =>
        Of(plan).SelectMany(section => section.Steps).Select((step, place) => KeyValuePair.Create(step.Step, place + 1)).ToImmutableDictionary(StringComparer.Ordinal);
}
