using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>The verdicts of every rule on every account of a batch, two bits each, and the severities of those that fire.</summary>
public sealed class VerdictTable
{
    private readonly ulong[][] _fires;
    private readonly ulong[][] _quiet;
    private readonly byte[][] _severities;

    internal VerdictTable(int rules, int accounts)
    {
        Accounts = accounts;
        var words = (accounts + 63) >> 6;
        _fires = [.. Enumerable.Range(0, rules).Select(_ => new ulong[words])];
        _quiet = [.. Enumerable.Range(0, rules).Select(_ => new ulong[words])];
        _severities = [.. Enumerable.Range(0, rules).Select(_ => new byte[accounts])];
    }

    public int Accounts { get; }

    /// <param name="rule">A position in <see cref="Pack.Rules"/>.</param>
    public Verdict this[int rule, int account]
    {
        get
        {
            var (word, bit) = (account >> 6, 1UL << (account & 63));
            if ((_fires[rule][word] & bit) != 0) return Verdict.Fires;
            return (_quiet[rule][word] & bit) != 0 ? Verdict.Quiet : Verdict.Undecided;
        }
    }

    /// <summary>The severity if the rule fires, as a position in <see cref="Pack.Severities"/>; where it is not settled, the most severe that is possible.</summary>
    public int SeverityOf(int rule, int account) => _severities[rule][account];

    internal Span<ulong> Fires(int rule) => _fires[rule];

    internal Span<ulong> Quiet(int rule) => _quiet[rule];

    internal Span<byte> Severities(int rule) => _severities[rule];
}
