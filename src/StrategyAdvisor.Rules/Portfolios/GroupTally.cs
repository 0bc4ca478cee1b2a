namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>The accounts of one group, or of all.</summary>
/// <param name="LeftOut">Of all accounts: those that take no part, or may be in further groups. Of one group nobody asks.</param>
/// <param name="Label">What a person reads for the group, or null: the name of the account whose id names it.</param>
internal readonly record struct GroupTally(long Counted, long LeftOut, string? Label)
{
    public GroupTally Plus(GroupTally other) =>
        new(Counted + other.Counted, LeftOut + other.LeftOut, string.CompareOrdinal(Label, other.Label) < 0 ? Label ?? other.Label : other.Label ?? Label);
}
