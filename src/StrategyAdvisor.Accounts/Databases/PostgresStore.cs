using System.Data;
using Npgsql;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Databases;

/// <summary>Tables in PostgreSQL, read and never written. Each table has a connection of its own, all of them in one snapshot.</summary>
internal sealed class PostgresStore : ITableStore
{
    private readonly string _connectionString;
    private readonly string _shownPath;
    private readonly NpgsqlConnection _connection;
    private readonly string _snapshot;

    public PostgresStore(string address)
    {
        _shownPath = PostgresAddress.Shown(address);
        _connectionString = PostgresAddress.ConnectionString(address);
        _connection = Guard(() => Connect(null));
        _snapshot = Guard(() => Texts("SELECT pg_export_snapshot()")[0]);
        Tables = [.. Guard(() => Texts("SELECT table_name::text FROM information_schema.tables WHERE table_schema = ANY(current_schemas(false))")).Order(StringComparer.Ordinal)];
    }

    public ImmutableArray<string> Tables { get; }

    public IRowSource Open(string table, string key) => Guard(() =>
    {
        var columns = Columns(table);
        var order = columns.FirstOrDefault(column => FactRecord.Spelling(column.Name) == FactRecord.Spelling(key)).Name;
        // Texts as the server writes them: no type of its own can be read in two ways. Arrays of texts stay arrays.
        var cells = columns.Select(column => column.Type == "ARRAY" ? $"{Name(column.Name)}::text[]" : $"{Name(column.Name)}::text AS {Name(column.Name)}");
        var query = $"SELECT {string.Join(", ", cells)} FROM {Name(table)}";
        if (order is not null) query += $" ORDER BY trim({Name(table)}.{Name(order)}::text) COLLATE \"C\" NULLS FIRST{(IsPlain(table) ? ", ctid" : "")}";
        var connection = Connect(_snapshot);
        var command = new NpgsqlCommand(query, connection);
        return new ReaderRows(command.ExecuteReader(CommandBehavior.CloseConnection), $"{_shownPath}/{table}", command);
    });

    public void Dispose() => _connection.Dispose();

    private NpgsqlConnection Connect(string? snapshot)
    {
        var connection = new NpgsqlConnection(_connectionString);
        connection.Open();
        Run(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        if (snapshot is not null) Run(connection, $"SET TRANSACTION SNAPSHOT '{snapshot}'");
        Run(connection, "SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL extra_float_digits = 1");
        return connection;
    }

    // The order in which rows were written is kept by plain tables only.
    private bool IsPlain(string table) => Texts($"SELECT relname::text FROM pg_class WHERE oid = to_regclass($1) AND relkind IN ('r', 'm')", Name(table)).Count > 0;

    private List<(string Name, string Type)> Columns(string table)
    {
        const string query = "SELECT column_name::text, data_type::text FROM information_schema.columns WHERE table_schema = ANY(current_schemas(false)) AND table_name = $1 ORDER BY ordinal_position";
        using var command = new NpgsqlCommand(query, _connection) { Parameters = { new NpgsqlParameter { Value = table } } };
        using var reader = command.ExecuteReader();
        var columns = new List<(string, string)>();
        while (reader.Read()) columns.Add((reader.GetString(0), reader.GetString(1)));
        return columns;
    }

    private List<string> Texts(string query, params ReadOnlySpan<string> arguments)
    {
        using var command = new NpgsqlCommand(query, _connection);
        foreach (var argument in arguments) command.Parameters.Add(new NpgsqlParameter { Value = argument });
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (NpgsqlException problem)
        {
            var message = problem is PostgresException refused ? refused.MessageText : problem.Message;
            throw new UnreadableSourceException(AccountDiagnostics.SourceFails.At(new Location(new SourceText(_shownPath, ""), default), _shownPath, message), problem);
        }
    }

    private static void Run(NpgsqlConnection connection, string statement)
    {
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    private static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
