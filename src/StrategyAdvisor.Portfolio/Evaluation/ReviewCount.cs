using System.Numerics;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Evaluation;

/// <summary>What a review has come to so far. Safe for several threads at once.</summary>
public sealed class ReviewCount
{
    private long _accounts;
    private long _refused;
    private long _open;
    private int _worst = int.MaxValue;

    /// <summary>Accounts reviewed.</summary>
    public long Accounts => Interlocked.Read(ref _accounts);

    /// <summary>Accounts left out for their mistakes.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Accounts left out as nobody knows whether the condition holds for them.</summary>
    public long Open => Interlocked.Read(ref _open);

    /// <summary>True where a finding is that severe or more.</summary>
    /// <param name="severity">A position in <see cref="Pack.Severities"/>.</param>
    public bool Reaches(int severity) => Volatile.Read(ref _worst) <= severity;

    public void Refuse(int accounts) => Interlocked.Add(ref _refused, accounts);

    public void LeaveOpen(int accounts) => Interlocked.Add(ref _open, accounts);

    /// <summary>Counts reviewed accounts and keeps the most severe of their findings.</summary>
    public void Add(VerdictTable verdicts, int rules)
    {
        Interlocked.Add(ref _accounts, verdicts.Accounts);
        for (var rule = 0; rule < rules; rule++) Add(verdicts, rule, verdicts.FiringOf(rule));
    }

    public void Add(string severity) => Lower(Pack.Severities.IndexOf(severity));

    private void Add(VerdictTable verdicts, int rule, ReadOnlySpan<ulong> firing)
    {
        for (var word = 0; word < firing.Length; word++)
        {
            for (var left = firing[word]; left != 0; left &= left - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(left);
                if (row < verdicts.Accounts) Lower(verdicts.SeverityOf(rule, row));
            }
        }
    }

    private void Lower(int severity)
    {
        int seen;
        while ((seen = Volatile.Read(ref _worst)) > severity && Interlocked.CompareExchange(ref _worst, severity, seen) != seen)
        {
        }
    }
}
