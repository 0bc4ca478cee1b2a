using Microsoft.Data.Sqlite;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Databases;

/// <summary>Tables in a SQLite file, read and never written, all as they stood at one moment.</summary>
internal sealed class SqliteStore : ITableStore
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _snapshot;
    private readonly string _shownPath;

    public SqliteStore(string path, string shownPath)
    {
        _shownPath = shownPath;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            _connection.Open();
            _snapshot = _connection.BeginTransaction(deferred: true);
            Tables = [.. Names("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'").Order(StringComparer.Ordinal)];
        }
        catch (SqliteException problem)
        {
            _connection.Dispose();
            throw Failure(problem);
        }
    }

    /// <summary>True for a file that is a SQLite database by its name.</summary>
    public static bool IsDatabase(string path) => Path.GetExtension(path).ToLowerInvariant() is ".sqlite" or ".sqlite3" or ".db";

    public ImmutableArray<string> Tables { get; }

    public IRowSource Open(string table, string key)
    {
        try
        {
            var column = Names($"SELECT name FROM pragma_table_info({Literal(table)})").FirstOrDefault(name => FactRecord.Spelling(name) == FactRecord.Spelling(key));
            var command = _connection.CreateCommand();
            command.Transaction = _snapshot;
            command.CommandText = $"SELECT * FROM {Name(table)}{(column is null ? "" : $" ORDER BY trim(CAST({Name(column)} AS TEXT)) COLLATE BINARY{(HasRowId(table) ? ", rowid" : "")}")}";
            return new ReaderRows(command.ExecuteReader(), $"{_shownPath}/{table}", command);
        }
        catch (SqliteException problem)
        {
            throw Failure(problem);
        }
    }

    public void Dispose()
    {
        _snapshot.Dispose();
        _connection.Dispose();
    }

    private bool HasRowId(string table) => Names($"SELECT name FROM sqlite_master WHERE type = 'table' AND name = {Literal(table)} AND sql NOT LIKE '%WITHOUT ROWID%'").Count > 0;

    private List<string> Names(string query)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _snapshot;
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private UnreadableSourceException Failure(SqliteException problem) =>
        new(AccountDiagnostics.SourceFails.At(new Location(new SourceText(_shownPath, ""), default), _shownPath, problem.Message), problem);

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
