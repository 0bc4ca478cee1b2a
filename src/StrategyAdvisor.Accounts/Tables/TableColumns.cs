using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tables;

/// <summary>What the columns of a table hold: a fact, or a key that joins or annotates the row.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly FactRecord? _record;
    private readonly ImmutableArray<string> _known;

    private TableColumns(FactRecord? record, ImmutableArray<string> keys, int count)
    {
        _record = record;
        _known = keys;
        Facts = new FactDeclaration?[count];
    }

    /// <summary>The fact of each column, or null.</summary>
    public FactDeclaration?[] Facts { get; }

    /// <summary>Reads the first row of a table.</summary>
    /// <param name="record">Whose facts may be columns, or null for none.</param>
    /// <param name="required">The keys that must be columns.</param>
    /// <param name="keys">All keys that may be columns; a key goes before a fact of the same name.</param>
    /// <returns>Null where the table cannot be read.</returns>
    public static TableColumns? Read(CsvRow header, FactRecord? record, ImmutableArray<string> required, ImmutableArray<string> keys, DiagnosticList diagnostics)
    {
        if (Separator(header) is { } separator)
        {
            diagnostics.Add(TableDiagnostics.OtherSeparator.At(header.Start, separator));
            return null;
        }

        var columns = new TableColumns(record, keys, header.Cells.Length);
        var usable = header.Mistake is null;
        if (header.Mistake is not null) diagnostics.Add(header.Mistake);
        for (var i = 0; i < header.Cells.Length; i++) usable &= columns.Bind(header, i, diagnostics);
        foreach (var key in required.Where(key => !columns.Has(key)))
        {
            diagnostics.Add(TableDiagnostics.ColumnMissing.At(header.Start, key));
            usable = false;
        }

        return usable ? columns : null;
    }

    /// <summary>The cell of a row under a key, or null where the table has no such column.</summary>
    public CsvCell? Cell(CsvRow row, string key) => _keys.TryGetValue(key, out var index) && index < row.Cells.Length ? row.Cells[index] : null;

    /// <summary>The column under a key, or -1.</summary>
    public int IndexOf(string key) => _keys.TryGetValue(key, out var index) ? index : -1;

    private bool Has(string key) => _keys.ContainsKey(key) || Facts.Any(fact => fact?.Name == key);

    private bool Bind(CsvRow header, int index, DiagnosticList diagnostics)
    {
        var cell = header.Cells[index];
        var name = cell.Text.Trim();
        if (_known.FirstOrDefault(known => FactRecord.Spelling(known) == FactRecord.Spelling(name)) is { } key)
            return _keys.TryAdd(key, index) || Twice(header, cell, key, diagnostics);
        if (_record?.Find(name) is { } fact)
        {
            if (Facts.Contains(fact)) return Twice(header, cell, fact.Name, diagnostics);
            Facts[index] = fact;
            return true;
        }

        var candidates = _known.Concat(_record?.Facts.Select(declared => declared.Name) ?? []);
        diagnostics.Add(TableDiagnostics.UnknownColumn.At(header.At(cell), name).Suggesting(Suggestion.For(name, candidates)));
        return true;
    }

    private static bool Twice(CsvRow header, CsvCell cell, string column, DiagnosticList diagnostics)
    {
        diagnostics.Add(TableDiagnostics.ColumnTwice.At(header.At(cell), cell.Text.Trim(), column));
        return false;
    }

    // Spreadsheets of many countries save `;` between columns; without a word on it every cell of the header would be one unknown fact.
    public static string? Separator(CsvRow header)
    {
        if (header.Cells is not [{ Quoted: false } only]) return null;
        if (only.Text.Contains(';', StringComparison.Ordinal)) return ";";
        return only.Text.Contains('\t', StringComparison.Ordinal) ? "tab" : null;
    }
}
