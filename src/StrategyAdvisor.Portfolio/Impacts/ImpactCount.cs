using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>Adds up what differs on some accounts, and then on all of them. What grows with the accounts is let go with <see cref="Close"/>.</summary>
/// <param name="looked">How many accounts were looked at.</param>
internal sealed class ImpactCount(int looked)
{
    private const int Most = 10;

    private readonly Dictionary<string, RuleImpact> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedDictionary<(string Before, string After), int>> _flips = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Balance> _severities = [];
    private readonly Dictionary<string, Balance> _owners = new(StringComparer.Ordinal);
    private SortedDictionary<int, List<ImpactNote>> _accounts = [];
    private ImmutableArray<(int Weight, AccountImpact Account)> _foremost = [];

    /// <summary>How many accounts were looked at.</summary>
    public int Looked { get; private set; } = looked;

    /// <summary>How many of them differ in anything.</summary>
    public int Touched { get; private set; }

    /// <summary>The rows of those that differ so far, in order.</summary>
    public IEnumerable<int> Accounts => _accounts.Keys;

    public void Gain(string rule, int account, int severity, string? owner)
    {
        Change(rule, impact => impact with { Gained = impact.Gained + 1 });
        _severities[severity] = Of(severity) with { Gained = Of(severity).Gained + 1 };
        if (owner is not null) _owners[owner] = Of(owner) with { Gained = Of(owner).Gained + 1 };
        Note(account, new(ImpactKind.Gained, rule, severity, "", ""));
    }

    public void Lose(string rule, int account, int severity, string? owner)
    {
        Change(rule, impact => impact with { Lost = impact.Lost + 1 });
        _severities[severity] = Of(severity) with { Lost = Of(severity).Lost + 1 };
        if (owner is not null) _owners[owner] = Of(owner) with { Lost = Of(owner).Lost + 1 };
        Note(account, new(ImpactKind.Lost, rule, severity, "", ""));
    }

    public void Move(string rule, int account, int before, int after)
    {
        Change(rule, impact => after < before ? impact with { Raised = impact.Raised + 1 } : impact with { Lowered = impact.Lowered + 1 });
        _severities[before] = Of(before) with { Lost = Of(before).Lost + 1 };
        _severities[after] = Of(after) with { Gained = Of(after).Gained + 1 };
        Note(account, new(ImpactKind.Moved, rule, after, Pack.Severities.Values[before], Pack.Severities.Values[after]));
    }

    public void Lack(string rule, int account)
    {
        Change(rule, impact => impact with { Undecided = impact.Undecided + 1 });
        Note(account, new(ImpactKind.Undecided, rule, 0, "", ""));
    }

    public void Settle(string rule, int account)
    {
        Change(rule, impact => impact with { Decided = impact.Decided + 1 });
        Note(account, new(ImpactKind.Decided, rule, 0, "", ""));
    }

    public void Flip(string decision, int account, string before, string after)
    {
        Add(decision, (before, after), 1);
        Note(account, new(ImpactKind.Flipped, decision, 0, before, after));
    }

    /// <summary>Keeps the accounts whose differences weigh most, of equal ones the first, and lets the others go.</summary>
    /// <param name="called">The id of an account, and its name where it has one.</param>
    public void Close(Func<int, (string Id, string? Name)> called)
    {
        Touched = _accounts.Count;
        var most = _accounts.Select(account => (account.Key, account.Value, Weight: account.Value.Sum(note => note.Weight))).OrderByDescending(account => account.Weight).Take(Most);
        _foremost = [.. most.Select(account => (account.Weight, Put(called(account.Key), account.Value)))];
        _accounts = [];
    }

    /// <summary>Adds what differs on accounts that come after these.</summary>
    public void Add(ImpactCount later)
    {
        Looked += later.Looked;
        Touched += later.Touched;
        foreach (var (rule, more) in later._rules) Change(rule, impact => impact.Plus(more));
        foreach (var (severity, more) in later._severities) _severities[severity] = Of(severity).Plus(more);
        foreach (var (owner, more) in later._owners) _owners[owner] = Of(owner).Plus(more);
        foreach (var (decision, flips) in later._flips)
        {
            foreach (var (flip, accounts) in flips) Add(decision, flip, accounts);
        }

        _foremost = [.. _foremost.Concat(later._foremost).OrderByDescending(account => account.Weight).Take(Most)];
    }

    public ImmutableArray<RuleImpact> Rules(ImmutableArray<string> rules) => [.. rules.Select(rule => _rules.GetValueOrDefault(rule) ?? Nothing(rule))];

    public ImmutableArray<DecisionImpact> Decisions() =>
        [.. _flips.Select(flips => new DecisionImpact(flips.Key, [.. flips.Value.OrderByDescending(flip => flip.Value).ThenBy(flip => flip.Key).Select(flip => (flip.Key.Before, flip.Key.After, flip.Value))]))];

    public ImmutableArray<Balance> Severities() => [.. _severities.Values];

    public ImmutableArray<Balance> Owners() => [.. _owners.Values.OrderByDescending(owner => owner.Gained + owner.Lost).ThenBy(owner => owner.Name, StringComparer.Ordinal)];

    public ImmutableArray<AccountImpact> Foremost() => [.. _foremost.Select(account => account.Account)];

    private static AccountImpact Put((string Id, string? Name) account, List<ImpactNote> notes)
    {
        var words = notes.Select(note => (note.Weight, note.Words)).OrderByDescending(note => note.Weight).ThenBy(note => note.Words, StringComparer.Ordinal).Select(note => note.Words);
        return new AccountImpact(account.Id, account.Name ?? account.Id, [.. words]);
    }

    private static RuleImpact Nothing(string rule) => new(rule, 0, 0, 0, 0, 0, 0);

    private Balance Of(int severity) => _severities.GetValueOrDefault(severity) ?? new Balance(Pack.Severities.Values[severity], 0, 0);

    private Balance Of(string owner) => _owners.GetValueOrDefault(owner) ?? new Balance(owner, 0, 0);

    private void Change(string rule, Func<RuleImpact, RuleImpact> change) => _rules[rule] = change(_rules.GetValueOrDefault(rule) ?? Nothing(rule));

    private void Add(string decision, (string Before, string After) flip, int accounts)
    {
        if (!_flips.TryGetValue(decision, out var flips)) _flips[decision] = flips = [];
        flips[flip] = flips.GetValueOrDefault(flip) + accounts;
    }

    private void Note(int account, ImpactNote note)
    {
        if (!_accounts.TryGetValue(account, out var notes)) _accounts[account] = notes = [];
        notes.Add(note);
    }
}
