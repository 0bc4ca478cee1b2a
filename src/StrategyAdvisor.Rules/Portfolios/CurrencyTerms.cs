namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>How money of several currencies is summed.</summary>
/// <param name="Currency">ISO 4217 code of accounts that name no currency, and of all sums where there are <paramref name="Rates"/>.</param>
/// <param name="Rates">What one unit of a currency is worth in <paramref name="Currency"/>; an account in a currency that has none is left out. Null where nothing is converted: then each currency has sums of its own.</param>
public sealed record CurrencyTerms(string Currency, ImmutableSortedDictionary<string, decimal>? Rates = null)
{
    /// <summary>Where the money of an account is summed.</summary>
    /// <param name="code">As the account names it, or null.</param>
    /// <returns>The currency of the sums; the rate is null where the account must be left out.</returns>
    public (string Currency, decimal? Rate) Place(string? code)
    {
        if (code is null || code == Currency) return (Currency, 1);
        if (Rates is null) return (code, 1);
        return (Currency, Rates.TryGetValue(code, out var rate) ? rate : null);
    }
}
