using NodaTime;

namespace StrategyAdvisor.Briefs.Model;

/// <summary>One step of the opening plan.</summary>
/// <param name="Step">Its id.</param>
/// <param name="Text">What to do, in the brief's language.</param>
/// <param name="Phase">collect, strategy or start.</param>
/// <param name="Track">working level or top level, or null before the phase start.</param>
/// <param name="Owner">The role that does it.</param>
/// <param name="OwnerTitle">What a person reads for that role, in the brief's language.</param>
/// <param name="Person">Who has that role at this account, or null where it is not known.</param>
/// <param name="Due">Not before the as-of date, and not before a step in <paramref name="After"/> is due.</param>
/// <param name="From">The rules, or the stage, that ask for it; of a step that another one needs, those of that one. Ordinal order, each once.</param>
/// <param name="After">The ids of the steps that must be done first; each stands earlier in the plan. Those that are done are left out.</param>
public sealed record PlanStep(
    string Step,
    string Text,
    string Phase,
    string? Track,
    string Owner,
    string OwnerTitle,
    string? Person,
    LocalDate Due,
    ImmutableArray<string> From,
    ImmutableArray<string> After)
{
    /// <summary>Who says that it is done, and since when; null where it is not.</summary>
    public DoneStep? Done { get; init; }
}
