using NodaTime;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.FactSheets;

/// <summary>The facts of one account that a sheet shows, in one language.</summary>
/// <param name="Rows">One an entry of the sheet's list, or the one of the account itself; null where nobody knows what the list holds.</param>
public sealed record SheetTable(FactSheet Sheet, ImmutableArray<SheetRow>? Rows);

/// <param name="Name">What the entry is called; null for the account itself.</param>
/// <param name="Cells">In the order of <see cref="FactSheet.Facts"/>.</param>
public sealed record SheetRow(string? Name, ImmutableArray<FactCell> Cells);

/// <summary>A fact as it is recorded.</summary>
/// <param name="Words">As a person reads it; null where it is not known.</param>
/// <param name="Source">Who says so, or null.</param>
/// <param name="On">The day it was noted on, or null.</param>
/// <param name="IsStale">True where it was noted longer ago than it lasts.</param>
public sealed record FactCell(string? Words, string? Source, LocalDate? On, bool IsStale);
