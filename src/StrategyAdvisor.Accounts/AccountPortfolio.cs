using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts;

/// <summary>The accounts of one source.</summary>
/// <param name="Batch">Those free of mistakes, in ordinal order of their ids.</param>
/// <param name="Refused">Those with mistakes, in the order of their places; the diagnostics say what they are.</param>
public sealed record AccountPortfolio(FactBatch Batch, PortfolioTerms Terms, ImmutableArray<RefusedAccount> Refused);

/// <summary>An account that is left out.</summary>
/// <param name="Id">Null where it has none.</param>
public sealed record RefusedAccount(string? Id, Location Place);

/// <summary>What holds for all accounts of a portfolio, from its <c>portfolio.yaml</c>.</summary>
/// <param name="Name">Null where it has none.</param>
/// <param name="Currency">ISO 4217 code of money in accounts that name no currency of their own, and of sums.</param>
/// <param name="AsOf">The day as of which the accounts are written, or null.</param>
public sealed record PortfolioTerms(string? Name, string Currency, LocalDate? AsOf)
{
    public static PortfolioTerms Default { get; } = new(null, "EUR", null);
}
