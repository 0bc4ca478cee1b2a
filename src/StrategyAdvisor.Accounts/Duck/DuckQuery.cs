using DuckDB.NET.Native;

namespace StrategyAdvisor.Accounts.Duck;

/// <summary>A query whose rows are fetched as they come, so that no result is ever held whole.</summary>
internal sealed class DuckQuery : IDisposable
{
    private readonly DuckDatabase _database;
    private readonly DuckDBNativeConnection _connection;
    private readonly DuckDBPreparedStatement _statement;
    private readonly DuckDBDataChunk?[] _chunk = new DuckDBDataChunk?[1];
    private DuckDBResult _result;

    public DuckQuery(DuckDatabase database, string text)
        : this(database, database.Connect(), text)
    {
    }

    private DuckQuery(DuckDatabase database, DuckDBNativeConnection connection, string text)
    {
        _database = database;
        _connection = connection;
        if (!NativeMethods.PreparedStatements.DuckDBPrepare(_connection, text, out _statement).IsSuccess())
            database.Fail(NativeMethods.PreparedStatements.DuckDBPrepareError(_statement));
        if (!NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(_statement, out _result).IsSuccess())
            database.Fail(NativeMethods.Query.DuckDBResultError(ref _result));
    }

    /// <summary>A query that sees what this one, read to its end, left behind. This one is closed when that one is.</summary>
    public DuckQuery Then(string text) => new(_database, _connection, text);

    public int ColumnCount => (int)NativeMethods.Query.DuckDBColumnCount(ref _result);

    public string NameOf(int column) => NativeMethods.Query.DuckDBColumnName(ref _result, column);

    public DuckDBLogicalType TypeOf(int column) => NativeMethods.Query.DuckDBColumnLogicalType(ref _result, column);

    /// <summary>The next rows, or null at the end. Those before are freed.</summary>
    public DuckDBDataChunk? Next()
    {
        _chunk[0]?.Dispose();
        _chunk[0] = NativeMethods.StreamingResult.DuckDBStreamFetchChunk(_result);
        if (_chunk[0] is { IsInvalid: false } chunk && NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk) > 0) return chunk;
        if (NativeMethods.Query.DuckDBResultError(ref _result) is { Length: > 0 } message) _database.Fail(message);
        return null;
    }

    public void Dispose()
    {
        _chunk[0]?.Dispose();
        _result.Close();
        _statement.Dispose();
        _connection.Dispose();
    }
}
