using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Changes;

/// <summary>A rule or decision that two packs see differently.</summary>
/// <param name="Before">Null where it is new.</param>
/// <param name="After">Null where it is gone.</param>
/// <param name="IsVerdictTouched">True where another verdict, severity or answer may come of the same facts; false where only words changed.</param>
/// <param name="Words">What changed, a sentence each; empty where nothing of it was edited and only rules that it asks for changed.</param>
public sealed record Change<T>(string Name, T? Before, T? After, bool IsVerdictTouched, ImmutableArray<string> Words)
    where T : class
{
    /// <summary>True where, for an account on which no rule comes out otherwise, this comes out as before: only rules that it asks for are others.</summary>
    public bool FollowsRules { get; init; }

    /// <summary>True where what counts findings may come out otherwise although every verdict and severity is as before.</summary>
    public bool MovesCounts { get; init; }

    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Removed : ChangeKind.Changed;
}

public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>What is different between two packs.</summary>
public sealed record PackChange(ImmutableArray<Change<Rule>> Rules, ImmutableArray<Change<Decision>> Decisions)
{
    public bool IsEmpty => Rules.IsEmpty && Decisions.IsEmpty;
}
