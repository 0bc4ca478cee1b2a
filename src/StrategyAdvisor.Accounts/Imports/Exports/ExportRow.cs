using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Exports;

/// <summary>A row of an export, with what became of it.</summary>
internal sealed class ExportRow(ExportFile file, CsvRow row, ImmutableHashSet<string> empty)
{
    private readonly List<(int Column, Diagnostic Reason)> _cellReasons = [];
    private readonly List<Diagnostic> _reasons = [];
    private bool[]? _used;

    public ExportFile File { get; } = file;

    public Location Start => row.Start;

    /// <summary>What is wrong with the row's form, or null.</summary>
    public Diagnostic? Mistake => row.Mistake
        ?? (row.Cells.Length == File.Headers.Length ? null : TableDiagnostics.RowLength.At(Start, Shown(row.Cells.Length), Shown(File.Headers.Length)));

    /// <summary>True once one of its cells served.</summary>
    public bool IsUsed => _used is not null;

    /// <summary>Why readings passed it over, in their order.</summary>
    public IReadOnlyList<Diagnostic> Reasons => _reasons;

    /// <summary>Why single cells did not serve.</summary>
    public IReadOnlyList<(int Column, Diagnostic Reason)> CellReasons => _cellReasons;

    public int CellCount => row.Cells.Length;

    public Location Place(int column) => column < row.Cells.Length ? row.At(row.Cells[column]) : Start;

    /// <summary>A cell's text without blanks around it; empty for what stands for an empty cell, and where the row is too short.</summary>
    public string Text(int column)
    {
        if (column >= row.Cells.Length) return "";
        var text = row.Cells[column].Text.Trim();
        return empty.Contains(text) ? "" : text;
    }

    /// <summary>The text under a header; null where the file has no such column.</summary>
    public string? TextUnder(string header)
    {
        foreach (var column in File.Columns(header)) return Text(column);
        return null;
    }

    /// <summary>The first column of a choice that is filled here, else the first that the file has; null where it has none.</summary>
    public int? Find(ColumnChoice choice)
    {
        var first = (int?)null;
        foreach (var column in choice.Names.SelectMany(File.Columns))
        {
            if (IsFilled(column)) return column;
            first ??= column;
        }

        return first;
    }

    /// <summary>The filled cells that a choice means here, in its order.</summary>
    public List<int> Find(CellChoice cells)
    {
        if (cells.Column is { } choice && Find(choice) is { } column && IsFilled(column)) return [column];
        return [.. cells.Join.Select(Find).OfType<int>().Where(IsFilled).Distinct()];
    }

    public bool IsFilled(int column) => Text(column).Length > 0;

    public bool IsCellUsed(int column) => _used is not null && column < _used.Length && _used[column];

    public void Use(int column) => (_used ??= new bool[File.Headers.Length])[column] = true;

    /// <summary>Takes note of why a reading passes the row over.</summary>
    public void PassOver(Diagnostic reason) => _reasons.Add(reason);

    /// <summary>Takes note of why a cell does not serve.</summary>
    public void PassOver(int column, Diagnostic reason) => _cellReasons.Add((column, reason));

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
