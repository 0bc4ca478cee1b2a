using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Compilation;

/// <summary>A pack ready to run: one program for the conditions and severities of all rules and for the decisions.</summary>
/// <param name="Outputs">By rule, in the order of <see cref="Pack.Rules"/>.</param>
/// <param name="Decisions">By decision, in the order of <see cref="Pack.Decisions"/>; null for one that is a list or a free text.</param>
public sealed record CompiledPack(Pack Pack, ColumnProgram Program, ImmutableArray<RuleOutputs> Outputs, ImmutableArray<IProgramOutput?> Decisions)
{
    /// <summary>By decision, as <see cref="RuleOutputs.Blurred"/>: the register of whether it may be left open although all completions of the unknown facts agree; null where it never is.</summary>
    public ImmutableArray<TruthOutput?> BlurredDecisions { get; init; } = [];

    /// <summary>What portfolio rules and figures measure of one account, in the order of <see cref="PortfolioPart.Measured"/>, by measure.</summary>
    public ImmutableArray<ImmutableArray<MeasureOutputs>> Measured { get; init; } = [];

    /// <summary>Chooses the entries that name an account's groups, in the same order; null where nothing is chosen.</summary>
    public ImmutableArray<EntryProgram?> Entries { get; init; } = [];
}

/// <param name="Where">Null where every account takes part.</param>
public sealed record MeasureOutputs(IProgramOutput Value, TruthOutput? Where);

/// <summary>A condition over the entries of one list, whatever account they belong to.</summary>
public sealed record EntryProgram(ColumnProgram Program, TruthOutput When);

/// <param name="When">The register of the rule's condition.</param>
/// <param name="Severity">The register of its severity, or null where it is <paramref name="Fixed"/>.</param>
/// <param name="Fixed">The severity that the rule always has, as a position in <see cref="Pack.Severities"/>.</param>
/// <param name="Blurred">The register of whether <paramref name="When"/> may be left open although all completions of the unknown facts agree (see <see cref="Feel.Typing.FactPulls"/>);
/// null where it never is.</param>
public sealed record RuleOutputs(TruthOutput When, CodesOutput? Severity, int Fixed, TruthOutput? Blurred);
