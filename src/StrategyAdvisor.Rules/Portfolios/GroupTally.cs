namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>The accounts of one group, or of all.</summary>
/// <param name="LeftOut">Accounts of the group that take no part; of all accounts also those that may be in further groups.</param>
/// <param name="Label">What a person reads for the group, or null: the name of the account whose id names it.</param>
internal readonly record struct GroupTally(long Counted, long LeftOut, string? Label)
{
    public GroupTally Plus(GroupTally other) =>
        new(Counted + other.Counted, LeftOut + other.LeftOut, string.CompareOrdinal(Label, other.Label) < 0 ? Label ?? other.Label : other.Label ?? Label);
}
