namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>How the exports of one system become facts; a coach writes it in YAML, see <c>rules/README.md</c>.</summary>
/// <param name="System">The name that the command line uses.</param>
/// <param name="Source">What the tables say under <c>source</c>.</param>
/// <param name="Empty">Texts that stand for an empty cell, beside a blank.</param>
/// <param name="Dates">The forms in which its dates are written, in the order they are tried.</param>
/// <param name="DecimalComma">True where numbers are written <c>1.234,5</c> instead of <c>1,234.5</c>.</param>
/// <param name="PatternsFrom">The file whose patterns it shares with other mappings, or null.</param>
/// <param name="Patterns">Those it declares itself.</param>
/// <param name="NotUsed">Columns of any table that are left out on purpose.</param>
public sealed record ImportMapping(
    string System,
    string Source,
    ImmutableHashSet<string> Empty,
    ImmutableArray<DateForm> Dates,
    bool DecimalComma,
    string? PatternsFrom,
    ImmutableArray<PatternList> Patterns,
    ImmutableArray<UnusedColumn> NotUsed,
    ImmutableArray<TableMapping> Tables);

/// <summary>What one kind of export file holds.</summary>
/// <param name="KnownBy">The columns by which a file is known as this table: all must be there.</param>
/// <param name="Readings">What is read from it; a row may serve several.</param>
/// <param name="NotUsed">Columns left out on purpose.</param>
/// <param name="Because">Why nothing at all is read from it, or null.</param>
public sealed record TableMapping(string Name, ImmutableArray<ColumnChoice> KnownBy, ImmutableArray<RowReading> Readings, ImmutableArray<UnusedColumn> NotUsed, string? Because);

/// <summary>The headers under which one thing may stand; the first that is filled counts, row by row.</summary>
public sealed record ColumnChoice(ImmutableArray<string> Names);

/// <summary>A column that is left out on purpose, and why.</summary>
public sealed record UnusedColumn(string Name, string Because);

/// <summary>The order of day, month and year in a date, and what stands between them.</summary>
public enum DateForm
{
    YearMonthDay,
    MonthDayYear,
    DayMonthYear,
    DayMonthYearDotted,
}
