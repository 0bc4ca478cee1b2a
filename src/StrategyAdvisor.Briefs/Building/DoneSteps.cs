using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>The steps of a portfolio that are done. While a finding asks for one it stays in the plan, as done, and keeps no later step waiting.</summary>
public sealed class DoneSteps
{
    private readonly Dictionary<(string Account, string Step), DoneStep> _done = [];

    /// <param name="steps">Of several on one step the last counts.</param>
    public DoneSteps(IEnumerable<DoneStep> steps)
    {
        foreach (var step in steps) _done[(step.Account, step.Step)] = step;
    }

    public static DoneSteps None { get; } = new([]);

    /// <summary>The brief with its done steps marked. What is left to do first is chosen among the others.</summary>
    public Brief Mark(Brief brief)
    {
        if (_done.Count == 0 || !brief.Plan.Any(step => Find(brief, step.Step) is not null)) return brief;
        var plan = brief.Plan.Select(step => step with { Done = Find(brief, step.Step), After = [.. step.After.Where(needed => Find(brief, needed) is null)] }).ToImmutableArray();
        return brief with { Plan = plan, Opening = brief.Opening with { First = OpeningBuilder.First(plan) } };
    }

    private DoneStep? Find(Brief brief, string step) => _done.GetValueOrDefault((brief.Account, step));
}
