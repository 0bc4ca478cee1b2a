using System.Text.RegularExpressions;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>How the cells of a row become one fact.</summary>
/// <param name="Cells">The cells that speak of it.</param>
/// <param name="Part">The key to take out of a cell that holds a JSON object, or null for the cell itself.</param>
/// <param name="LookUp">Where the cell is a reference to a row of another table, or null.</param>
/// <param name="Values">What texts of the export mean as values, ignoring case, null for unknown; null where texts stand for themselves.</param>
/// <param name="Patterns">Tried in order where texts mean a value by what they contain; null where they do not.</param>
/// <param name="Status">Noted of this fact instead of the reading's status, or null.</param>
public sealed record FactMapping(
    FactDeclaration Fact,
    CellChoice Cells,
    string? Part,
    RowLookUp? LookUp,
    ImmutableDictionary<string, string?>? Values,
    PatternList? Patterns,
    ObservationStatus? Status);

/// <summary>One column, or, where it is blank or there is none, several whose texts are joined with a space.</summary>
/// <param name="Column">Null where only the others are meant.</param>
/// <param name="Join">Empty where only the one is meant.</param>
public sealed record CellChoice(ColumnChoice? Column, ImmutableArray<ColumnChoice> Join)
{
    public bool IsEmpty => Column is null && Join.IsEmpty;

    /// <summary>Every column that may speak.</summary>
    public IEnumerable<ColumnChoice> Columns => Column is null ? Join : Join.Prepend(Column);
}

/// <summary>The text under one column of the row, in a table, whose other column has the cell's text.</summary>
/// <param name="OrItself">True where the cell's own text stands if there is no such row.</param>
public sealed record RowLookUp(string Table, ColumnChoice By, CellChoice Take, bool OrItself);

/// <summary>Patterns under a name of their own, tried in order.</summary>
public sealed record PatternList(string Name, ImmutableArray<ValuePattern> Patterns);

/// <summary>A pattern and the value that a text means in which it is found.</summary>
/// <param name="When">Runs in linear time.</param>
/// <param name="Value">Null where the text tells that the value is unknown.</param>
public sealed record ValuePattern(Regex When, string? Value);
