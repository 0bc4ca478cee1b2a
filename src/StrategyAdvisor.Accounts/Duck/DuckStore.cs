using DuckDB.NET.Native;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Accounts.Duck;

/// <summary>A folder of tables as files: CSV, Parquet, JSON lines, one kind or several.</summary>
internal sealed class DuckStore : ITableStore
{
    private readonly DuckDatabase _database;
    private readonly ImmutableSortedDictionary<string, DuckFile> _files;

    /// <param name="files">Of one folder; no two of the same subject.</param>
    public DuckStore(string folder, string shownPath, IEnumerable<DuckFile> files)
    {
        _database = new DuckDatabase(folder, shownPath);
        _files = files.ToImmutableSortedDictionary(file => file.Subject, file => file, StringComparer.Ordinal);
    }

    public ImmutableArray<string> Tables => [.. _files.Keys];

    public IRowSource Open(string table, string key)
    {
        var file = _files[table];
        var described = file.Describe(_database);
        var place = described.Names.Select(FactRecord.Spelling).ToList().IndexOf(FactRecord.Spelling(key));
        var order = place < 0 ? null : $"trim(CAST({described.Columns[place]} AS VARCHAR))";
        var (isOrdered, rows, rejected) = Look(file, described, order, place);
        var query = $"SELECT {string.Join(", ", described.Columns)}, {described.Number} AS row_number_in_file FROM {described.From}";
        if (!isOrdered) query += $" ORDER BY {order} NULLS FIRST, row_number_in_file";
        return new DuckRows(new DuckQuery(_database, query), file, described.Names, rejected) { Total = rows };
    }

    public void Dispose()
    {
        foreach (var file in _files.Values) file.Dispose();
        _database.Dispose();
    }

    // Exports mostly come ordered, and sorting wide rows costs more than looking at one column.
    private (bool IsOrdered, long Rows, ImmutableArray<RejectedRow> Rejected) Look(DuckFile file, DuckTable described, string? order, int place)
    {
        var (isOrdered, rows) = (true, 0L);
        using var query = new DuckQuery(_database, $"SELECT {order ?? described.Columns[0]} FROM {described.From}");
        var last = Array.Empty<byte>();
        while (query.Next() is { } chunk)
        {
            var count = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
            rows += count;
            if (order is null || !isOrdered) continue;
            var keys = (Utf8Cells)DuckVectors.Read(chunk, 0, query.TypeOf(0), 0);
            isOrdered = IsOrdered(keys, count, ref last);
        }

        return (isOrdered, rows, described.Rejects is { } rejects && file is CsvFile csv ? csv.Reject(RejectsIn(query, rejects), place) : []);
    }

    private static bool IsOrdered(Utf8Cells keys, int count, ref byte[] last)
    {
        if (keys.CompareTo(0, last) < 0) return false;
        for (var row = 1; row < count; row++)
        {
            if (keys.CompareTo(row, keys.IsNull(row - 1) ? default : keys.BytesOf(row - 1)) < 0) return false;
        }

        last = keys.IsNull(count - 1) ? [] : keys.BytesOf(count - 1).ToArray();
        return true;
    }

    // The table belongs to the connection that read the file.
    private static List<(int Record, string Message)> RejectsIn(DuckQuery reading, string table)
    {
        var rejected = new List<(int, string)>();
        using var query = reading.Then($"SELECT CAST(line AS BIGINT), error_message FROM {table} ORDER BY line, column_idx");
        while (query.Next() is { } chunk)
        {
            var count = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
            var lines = (ScaledCells)DuckVectors.Read(chunk, 0, query.TypeOf(0), count);
            var messages = DuckVectors.Read(chunk, 1, query.TypeOf(1), count);
            for (var row = 0; row < count; row++) rejected.Add(((int)lines.Values[row], messages.TextOf(row).Split('\n')[0]));
        }

        return rejected;
    }
}
