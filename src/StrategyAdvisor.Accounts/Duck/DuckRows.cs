using DuckDB.NET.Native;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Duck;

/// <summary>The rows of one file, as a query gives them: its columns, and last the number of the row in the file.</summary>
internal sealed class DuckRows : IRowSource
{
    private readonly DuckQuery _query;
    private readonly DuckFile _file;
    private readonly ImmutableArray<DuckDBLogicalType> _types;

    public DuckRows(DuckQuery query, DuckFile file, ImmutableArray<string> names, ImmutableArray<RejectedRow> rejected)
    {
        _query = query;
        _file = file;
        Rejected = rejected;
        Names = names;
        _types = [.. Enumerable.Range(0, query.ColumnCount).Select(query.TypeOf)];
    }

    public ImmutableArray<string> Names { get; }

    public string ShownPath => _file.ShownPath;

    public ImmutableArray<RejectedRow> Rejected { get; }

    public required long? Total { get; init; }

    public RowBlock? Next()
    {
        if (_query.Next() is not { } chunk) return null;
        var count = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
        var numbers = (ScaledCells)DuckVectors.Read(chunk, Names.Length, _types[^1], count);
        return new RowBlock(count, [.. Names.Select((_, column) => DuckVectors.Read(chunk, column, _types[column], count))], numbers.Values);
    }

    public Location PlaceOf(long row, int column) => _file.PlaceOf(row, column);

    public void Dispose()
    {
        foreach (var type in _types) type.Dispose();
        _query.Dispose();
    }
}
