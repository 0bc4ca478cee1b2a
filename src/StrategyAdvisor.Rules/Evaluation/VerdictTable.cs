using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>The verdicts of every rule on every account of a batch, two bits each, the severities of those that fire, and what the decisions can be.</summary>
public sealed class VerdictTable
{
    private readonly ImmutableArray<RuleOutputs> _outputs;
    private readonly ulong[][] _fires;
    private readonly ulong[][] _quiet;
    private readonly byte[][] _severities;

    /// <summary>A table to be filled by a <see cref="BatchEvaluator"/>.</summary>
    public VerdictTable(CompiledPack pack, int accounts)
    {
        Accounts = accounts;
        _outputs = pack.Outputs;
        _fires = [.. _outputs.Select(_ => new ulong[Bits.Words(accounts)])];
        _quiet = [.. _outputs.Select(_ => new ulong[Bits.Words(accounts)])];
        _severities = [.. _outputs.Select(output => output.Severity is null ? [] : new byte[accounts])];
        Measured = [.. pack.Measured.Select(set => set.Select(measure => MeasureColumns.For(measure, accounts)).ToImmutableArray())];
        Decisions = [.. pack.Decisions.Select(output => DecisionColumn.For(output, accounts))];
    }

    public int Accounts { get; }

    /// <summary>By decision, in the order of <see cref="Pack.Decisions"/>; null for one that is a list or a free text.</summary>
    public ImmutableArray<DecisionColumn?> Decisions { get; }

    /// <summary>What portfolio rules and figures measure of each account, in the order of <see cref="PortfolioPart.Measured"/>, by measure.</summary>
    public ImmutableArray<ImmutableArray<MeasureColumns>> Measured { get; }

    /// <param name="rule">A position in <see cref="Pack.Rules"/>.</param>
    public Verdict this[int rule, int account]
    {
        get
        {
            if (Bits.IsSet(_fires[rule], account)) return Verdict.Fires;
            return Bits.IsSet(_quiet[rule], account) ? Verdict.Quiet : Verdict.Undecided;
        }
    }

    /// <summary>Bit r % 64 of word r / 64 is set where the rule fires for account r; bits past the last account mean nothing.</summary>
    public ReadOnlySpan<ulong> FiringOf(int rule) => _fires[rule];

    /// <summary>As <see cref="FiringOf"/>, for quiet.</summary>
    public ReadOnlySpan<ulong> QuietOf(int rule) => _quiet[rule];

    /// <summary>The severity if the rule fires, as a position in <see cref="Pack.Severities"/>; where it is not settled, the most severe that is possible.</summary>
    public int SeverityOf(int rule, int account) => _outputs[rule].Severity is null ? _outputs[rule].Fixed : _severities[rule][account];

    /// <summary>Makes an undecided verdict a decided one.</summary>
    internal void Settle(int rule, int account, bool fires) => Bits.Set(fires ? _fires[rule] : _quiet[rule], account);

    internal Span<ulong> Fires(int rule) => _fires[rule];

    internal Span<ulong> Quiet(int rule) => _quiet[rule];

    internal Span<byte> Severities(int rule) => _severities[rule];
}
