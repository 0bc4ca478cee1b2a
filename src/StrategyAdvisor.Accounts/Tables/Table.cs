using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tables;

/// <summary>A table of which the header has been read; its rows are read once, from the first to the last.</summary>
internal sealed class Table
{
    // Held in memory whole, so that every cell keeps its place; what is larger belongs into a database.
    private static readonly DocumentLimits Limits = DocumentLimits.Default with { Bytes = 256 * 1024 * 1024 };

    private readonly CsvReader? _reader;
    private readonly DiagnosticList _diagnostics;

    private Table(CsvReader reader, TableColumns columns, DiagnosticList diagnostics)
    {
        _reader = reader;
        Columns = columns;
        _diagnostics = diagnostics;
    }

    /// <summary>A table whose rows come from elsewhere.</summary>
    public Table(TableColumns columns, DiagnosticList diagnostics)
    {
        Columns = columns;
        _diagnostics = diagnostics;
    }

    public TableColumns Columns { get; }

    /// <summary>True once the rows were read up to a quote that is never closed, so that accounts may lack rows.</summary>
    public bool IsCutOff => _reader is { IsCutOff: true };

    /// <summary>The keys that a table of records may have beside its facts: source, on and status, unless facts are called so.</summary>
    public static IEnumerable<string> NoteKeys(FactRecord record) => SourceNote.Keys.Where(key => record.Find(key) is null);

    /// <summary>Opens a file as <see cref="TableColumns.Read"/> does its header.</summary>
    /// <returns>Null where it cannot be read; a diagnostic says why.</returns>
    public static Table? Open(TableFile file, FactRecord? record, ImmutableArray<string> required, ImmutableArray<string> keys, DiagnosticList diagnostics)
    {
        if (DocumentFile.Load(file.Path, file.ShownPath, diagnostics, Limits) is not { } source) return null;
        var reader = new CsvReader(source);
        if (reader.Next() is not { } header)
        {
            diagnostics.Add(TableDiagnostics.Empty.At(new Location(source, default)));
            return null;
        }

        var columns = TableColumns.Read(header, record, required, keys, diagnostics);
        return columns is null ? null : new Table(reader, columns, diagnostics);
    }

    public IEnumerable<CsvRow> Rows()
    {
        while (_reader?.Next() is { } row) yield return row;
    }

    /// <summary>The text under a key without blanks around it, empty where the table has no such column.</summary>
    public string TextOf(CsvRow row, string key) => Columns.Cell(row, key)?.Text.Trim() ?? "";

    /// <summary>False where the row's own form is mistaken, which is told.</summary>
    /// <param name="account">Whose row it is, or null where nobody knows.</param>
    public bool CheckForm(CsvRow row, AccountDraft? account)
    {
        if (row.Mistake is not null) Report(row.Mistake, account);
        if (row.Cells.Length == Columns.Facts.Length) return row.Mistake is null;
        Report(TableDiagnostics.RowLength.At(row.Start, Number(row.Cells.Length), Number(Columns.Facts.Length)), account);
        return false;
    }

    public SourceNote NoteOf(CsvRow row, AccountDraft account)
    {
        var note = SourceNote.Nothing;
        foreach (var key in SourceNote.Keys)
        {
            if (Columns.Cell(row, key) is not { } cell) continue;
            note = note.With(key, cell.Text, out var mistake);
            if (mistake is not null) Report(mistake.At(row.At(cell)), account);
        }

        return note;
    }

    public void Report(Diagnostic mistake, AccountDraft? account)
    {
        if (account is null) _diagnostics.Add(mistake);
        else account.Report(mistake, _diagnostics);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
