using NodaTime;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>Where a snapshot is read from.</summary>
/// <param name="PackFolder">The folder of a rule pack.</param>
/// <param name="Shelf">A folder of packs that the pack may extend besides those next to it, or null.</param>
/// <param name="AccountsPath">As <see cref="Accounts.AccountReader"/> takes it.</param>
/// <param name="AsOf">The day to judge on; null for the portfolio's own, else the day the accounts are read.</param>
/// <param name="Clock">Gives that day.</param>
public sealed record SnapshotSource(string PackFolder, string? Shelf, string AccountsPath, LocalDate? AsOf, TimeProvider Clock);
