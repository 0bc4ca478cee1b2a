namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>The accounts of one group, or of all.</summary>
/// <param name="LeftOut">Accounts that may be in the group, or are, and take no part.</param>
/// <param name="Unplaced">Of all accounts: those that may be in a group whose name nobody knows.</param>
/// <param name="Label">What a person reads for the group, or null: the name of the account whose id names it.</param>
internal readonly record struct GroupTally(long Counted, long LeftOut, long Unplaced, string? Label)
{
    public GroupTally Plus(GroupTally other) =>
        new(Counted + other.Counted, LeftOut + other.LeftOut, Unplaced + other.Unplaced, string.CompareOrdinal(Label, other.Label) < 0 ? Label ?? other.Label : other.Label ?? Label);
}
