using NodaTime;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>The suppressions of a portfolio.</summary>
public sealed class SuppressionList
{
    private readonly Dictionary<(string Account, string Rule), Suppression> _last = [];

    /// <param name="suppressions">Of several on one finding the one counts that holds longest.</param>
    public SuppressionList(IEnumerable<Suppression> suppressions)
    {
        foreach (var suppression in suppressions)
        {
            var key = (suppression.Account, suppression.Rule);
            if (!_last.TryGetValue(key, out var other) || other.Until < suppression.Until) _last[key] = suppression;
        }
    }

    public static SuppressionList None { get; } = new([]);

    public bool IsEmpty => _last.Count == 0;

    /// <summary>What was said of a rule's finding on an account, in force or not; null where nothing was.</summary>
    public Suppression? Find(string account, string rule) => _last.GetValueOrDefault((account, rule));

    /// <summary>Is a rule's finding on an account not to be shown on a day?</summary>
    public bool Holds(string account, string rule, LocalDate day) => Find(account, rule)?.HoldsOn(day) ?? false;

    /// <summary>These suppressions and others.</summary>
    public SuppressionList With(IEnumerable<Suppression> others) => new(_last.Values.Concat(others));
}
