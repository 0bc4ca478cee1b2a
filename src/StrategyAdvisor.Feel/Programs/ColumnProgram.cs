namespace StrategyAdvisor.Feel.Programs;

/// <summary>
/// Compiled expressions: a list of steps, each one loop over the rows of a domain, with results shared by all expressions that need them.
/// Immutable and free of state; what a run writes lives in a <see cref="ProgramRun"/>.
/// </summary>
public sealed class ColumnProgram
{
    internal ColumnProgram(
        ImmutableArray<LayoutStep> layout, ImmutableArray<Step> steps, int domains, int projections, SlotPlaces places)
    {
        Layout = layout;
        Steps = steps;
        Domains = domains;
        Projections = projections;
        Places = places;
    }

    /// <summary>How many loops one chunk of accounts costs.</summary>
    public int StepCount => Steps.Length;

    internal ImmutableArray<LayoutStep> Layout { get; }

    internal ImmutableArray<Step> Steps { get; }

    internal int Domains { get; }

    internal int Projections { get; }

    internal SlotPlaces Places { get; }
}

/// <summary>An instruction and the register that it writes.</summary>
internal sealed record Step(Instruction Instruction, Slot Output);
