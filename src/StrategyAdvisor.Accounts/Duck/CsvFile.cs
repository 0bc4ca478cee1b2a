using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Duck;

/// <summary>A table in CSV, every cell a text.</summary>
internal sealed record CsvFile(string Path, string ShownPath) : DuckFile(Path, ShownPath)
{
    /// <summary>The table that takes the rows which cannot be cut into cells.</summary>
    public const string Rejects = "rejected_rows";

    private readonly CsvRecords _records = new(Path, ShownPath);
    private ImmutableArray<int> _rejected = [];

    public override DuckTable Describe(DuckDatabase database)
    {
        if (_records.Read(1) is not { } header) throw new UnreadableSourceException(TableDiagnostics.Empty.At(new Location(new SourceText(ShownPath, ""), default)), null);
        ImmutableArray<string> columns = [.. header.Cells.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"c{index}"))];
        var declared = string.Join(", ", columns.Select(column => $"'{column}': 'VARCHAR'"));
        var form = $"auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', store_rejects = true, rejects_table = '{Rejects}', rejects_scan = '{Rejects}_scans', columns = {{{declared}}}";
        return new DuckTable([.. header.Cells.Select(cell => cell.Text)], columns, $"read_csv({Literal}, {form})", "row_number() OVER ()") { Rejects = Rejects };
    }

    /// <summary>Takes note of the rows that DuckDB rejects, which it does not count.</summary>
    /// <param name="rejected">Their numbers among all records of the file, the header being 1, and what DuckDB says of each.</param>
    /// <param name="key">The column that names the account.</param>
    /// <exception cref="UnreadableSourceException">A quote is never closed, so that nobody knows what else is lost.</exception>
    public ImmutableArray<RejectedRow> Reject(IReadOnlyList<(int Record, string Message)> rejected, int key)
    {
        _rejected = [.. rejected.Select(row => row.Record).Distinct().Order()];
        return [.. rejected.DistinctBy(row => row.Record).Select(row => Reject(row.Record, row.Message, key))];
    }

    public override Location PlaceOf(long row, int column)
    {
        var record = row + 1;
        foreach (var rejected in _rejected)
        {
            if (rejected <= record) record++;
        }

        return _records.Read(record) is { } found && column < found.Cells.Length ? found.At(found.Cells[column]) : base.PlaceOf(record, column);
    }

    public override void Dispose()
    {
        _records.Dispose();
        base.Dispose();
    }

    private RejectedRow Reject(int record, string message, int key)
    {
        if (_records.Read(record) is not { } row) return new RejectedRow(null, TableDiagnostics.RowRejected.At(base.PlaceOf(record, 0), message));
        if (row.Mistake?.Kind == TableDiagnostics.UnclosedQuote) throw new UnreadableSourceException(row.Mistake, null);
        var expected = _records.Read(1)!.Cells.Length;
        var mistake = row.Mistake ?? (row.Cells.Length == expected
            ? TableDiagnostics.RowRejected.At(row.Start, message)
            : TableDiagnostics.RowLength.At(row.Start, row.Cells.Length.ToString(CultureInfo.InvariantCulture), expected.ToString(CultureInfo.InvariantCulture)));
        return new RejectedRow(key < row.Cells.Length ? row.Cells[key].Text.Trim() : null, mistake);
    }
}
