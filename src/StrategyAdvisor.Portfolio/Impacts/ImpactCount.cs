using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>Adds up what differs, account by account.</summary>
internal sealed class ImpactCount
{
    // How much a difference asks to be looked at. A severity weighs twice the next lower one.
    private const int DecisionWeight = 12;

    private readonly Dictionary<string, RuleImpact> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedDictionary<(string Before, string After), int>> _flips = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Balance> _severities = [];
    private readonly Dictionary<string, Balance> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(int Weight, string Words)>> _accounts = [];

    public int Touched => _accounts.Count;

    public void Gain(string rule, int account, int severity, string? owner)
    {
        Change(rule, impact => impact with { Gained = impact.Gained + 1 });
        _severities[severity] = Of(severity) with { Gained = Of(severity).Gained + 1 };
        if (owner is not null) _owners[owner] = Of(owner) with { Gained = Of(owner).Gained + 1 };
        Note(account, Weight(severity), $"gains {rule} ({Pack.Severities.Values[severity]})");
    }

    public void Lose(string rule, int account, int severity, string? owner)
    {
        Change(rule, impact => impact with { Lost = impact.Lost + 1 });
        _severities[severity] = Of(severity) with { Lost = Of(severity).Lost + 1 };
        if (owner is not null) _owners[owner] = Of(owner) with { Lost = Of(owner).Lost + 1 };
        Note(account, Weight(severity), $"loses {rule} ({Pack.Severities.Values[severity]})");
    }

    public void Move(string rule, int account, int before, int after)
    {
        Change(rule, impact => after < before ? impact with { Raised = impact.Raised + 1 } : impact with { Lowered = impact.Lowered + 1 });
        Note(account, Math.Abs(Weight(before) - Weight(after)), $"{rule} goes from {Pack.Severities.Values[before]} to {Pack.Severities.Values[after]}");
    }

    public void Lack(string rule, int account)
    {
        Change(rule, impact => impact with { Undecided = impact.Undecided + 1 });
        Note(account, 1, $"{rule} is undecided now");
    }

    public void Settle(string rule, int account)
    {
        Change(rule, impact => impact with { Decided = impact.Decided + 1 });
        Note(account, 1, $"{rule} is decided now");
    }

    public void Flip(string decision, int account, string before, string after)
    {
        if (!_flips.TryGetValue(decision, out var flips)) _flips[decision] = flips = [];
        flips[(before, after)] = flips.GetValueOrDefault((before, after)) + 1;
        Note(account, DecisionWeight, $"{decision}: {before} -> {after}");
    }

    public ImmutableArray<RuleImpact> Rules(ImmutableArray<string> rules) => [.. rules.Select(rule => _rules.GetValueOrDefault(rule) ?? Nothing(rule))];

    public ImmutableArray<DecisionImpact> Decisions() =>
        [.. _flips.Select(flips => new DecisionImpact(flips.Key, [.. flips.Value.OrderByDescending(flip => flip.Value).ThenBy(flip => flip.Key).Select(flip => (flip.Key.Before, flip.Key.After, flip.Value))]))];

    public ImmutableArray<Balance> Severities() => [.. _severities.Values];

    public ImmutableArray<Balance> Owners() => [.. _owners.Values.OrderByDescending(owner => owner.Gained + owner.Lost).ThenBy(owner => owner.Name, StringComparer.Ordinal)];

    /// <summary>The accounts whose differences weigh most; of equal ones the first.</summary>
    public IEnumerable<(int Account, ImmutableArray<string> Words)> Foremost(int most) =>
        _accounts.OrderByDescending(account => account.Value.Sum(note => note.Weight)).ThenBy(account => account.Key).Take(most)
            .Select(account => (account.Key, account.Value.OrderByDescending(note => note.Weight).ThenBy(note => note.Words, StringComparer.Ordinal).Select(note => note.Words).ToImmutableArray()));

    private static int Weight(int severity) => 1 << (Pack.Severities.Values.Length - severity);

    private static RuleImpact Nothing(string rule) => new(rule, 0, 0, 0, 0, 0, 0);

    private Balance Of(int severity) => _severities.GetValueOrDefault(severity) ?? new Balance(Pack.Severities.Values[severity], 0, 0);

    private Balance Of(string owner) => _owners.GetValueOrDefault(owner) ?? new Balance(owner, 0, 0);

    private void Change(string rule, Func<RuleImpact, RuleImpact> change) => _rules[rule] = change(_rules.GetValueOrDefault(rule) ?? Nothing(rule));

    private void Note(int account, int weight, string words)
    {
        if (!_accounts.TryGetValue(account, out var notes)) _accounts[account] = notes = [];
        notes.Add((weight, words));
    }
}
