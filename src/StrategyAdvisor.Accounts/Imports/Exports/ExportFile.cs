using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Exports;

/// <summary>A file that a system has exported, read whole, with a note on each cell of whether it was used.</summary>
internal sealed class ExportFile
{
    // Held in memory whole, as tables are.
    private static readonly DocumentLimits Limits = DocumentLimits.Default with { Bytes = 256 * 1024 * 1024 };

    private readonly CsvRow _header;
    private readonly ILookup<string, int> _columns;

    private ExportFile(SourceText source, CsvRow header, IEnumerable<CsvRow> rows, ImmutableHashSet<string> empty)
    {
        Source = source;
        _header = header;
        Headers = [.. header.Cells.Select(cell => cell.Text.Trim())];
        _columns = Headers.Index().ToLookup(header => FactRecord.Spelling(header.Item), header => header.Index, StringComparer.Ordinal);
        Rows = [.. rows.Select(row => new ExportRow(this, row, empty))];
    }

    public SourceText Source { get; }

    /// <summary>The column names as the file writes them, without blanks around.</summary>
    public ImmutableArray<string> Headers { get; }

    public ImmutableArray<ExportRow> Rows { get; }

    /// <summary>The mapping's word on what the file holds; null where no table of the mapping is like it.</summary>
    public TableMapping? Table { get; set; }

    public Location HeaderPlace(int column) => _header.At(_header.Cells[column]);

    /// <summary>Reads a file.</summary>
    /// <param name="empty">Texts that stand for an empty cell.</param>
    /// <returns>Null where it cannot be read to its end; a diagnostic says why.</returns>
    public static ExportFile? Load(string path, string shownPath, ImmutableHashSet<string> empty, DiagnosticList diagnostics)
    {
        if (DocumentFile.Load(path, shownPath, diagnostics, Limits) is not { } source) return null;
        var reader = new CsvReader(source);
        if (reader.Next() is not { } header) return Refuse(TableDiagnostics.Empty.At(new Location(source, default)), diagnostics);
        if (header.Mistake is not null) return Refuse(header.Mistake, diagnostics);
        if (TableColumns.Separator(header) is { } separator) return Refuse(TableDiagnostics.OtherSeparator.At(header.Start, separator), diagnostics);
        var rows = new List<CsvRow>();
        while (reader.Next() is { } row) rows.Add(row);
        return reader.IsCutOff ? Refuse(rows[^1].Mistake!, diagnostics) : new ExportFile(source, header, rows, empty);
    }

    /// <summary>The columns under a header, in any of its spellings (<c>Close Date</c>, <c>CloseDate</c>, <c>close_date</c>); more than one where headers repeat.</summary>
    public IEnumerable<int> Columns(string header) => _columns[FactRecord.Spelling(header)];

    /// <summary>The first column of a choice that the file has, or null.</summary>
    public int? Find(ColumnChoice choice)
    {
        foreach (var name in choice.Names)
        {
            foreach (var column in Columns(name)) return column;
        }

        return null;
    }

    private static ExportFile? Refuse(Diagnostic mistake, DiagnosticList diagnostics)
    {
        diagnostics.Add(mistake);
        return null;
    }
}
