namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>How many accounts a rule or figure over many accounts rests on.</summary>
/// <param name="Counted">Accounts of which everything it measures is known.</param>
/// <param name="LeftOut">Accounts of which something is not known, or whose money cannot be converted.</param>
public readonly record struct Coverage(long Counted, long LeftOut)
{
    private readonly ImmutableSortedDictionary<string, long>? _unrated;

    /// <summary>Of those left out, how many for nothing but that no rate of their currency is known, by currency.</summary>
    public ImmutableSortedDictionary<string, long> Unrated
    {
        get => _unrated ?? ImmutableSortedDictionary<string, long>.Empty;
        init => _unrated = value;
    }

    public long Accounts => Counted + LeftOut;

    /// <summary>From 0 to 1; 1 where there is no account.</summary>
    public decimal Share => Accounts == 0 ? 1 : (decimal)Counted / Accounts;

    /// <summary>Never where there are accounts and nothing is known of any.</summary>
    /// <param name="percent">From 0 to 100.</param>
    public bool Reaches(int percent) => (Counted > 0 || Accounts == 0) && (Int128)100 * Counted >= (Int128)percent * Accounts;
}
