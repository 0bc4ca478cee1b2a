using DuckDB.NET.Data;
using Npgsql;

namespace StrategyAdvisor.Postgres.Tests;

/// <summary>The PostgreSQL server that <c>tests/run</c> starts on loopback and names in the environment.</summary>
internal static class Server
{
    private const string Variable = "ADVISOR_TEST_POSTGRES";

    /// <summary>The address of the server, ending in the name of a database.</summary>
    public static string Address { get; } = Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"{Variable} names no PostgreSQL server; tests/run starts one, and `tests/postgres` does for a single project");

    /// <summary>Makes a database that no other test uses.</summary>
    /// <returns>Its address.</returns>
    public static string NewDatabase(string name)
    {
        Run(Address, $"DROP DATABASE IF EXISTS {name}");
        Run(Address, $"CREATE DATABASE {name}");
        return new UriBuilder(Address) { Path = name }.Uri.ToString();
    }

    public static void Run(string address, string statement)
    {
        using var connection = Open(address);
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>All rows of some tables, in an order of their own.</summary>
    public static string ContentOf(string address, params ReadOnlySpan<string> tables)
    {
        using var connection = Open(address);
        var lines = new List<string>();
        foreach (var table in tables)
        {
            using var command = new NpgsqlCommand($"SELECT t::text FROM {table} t", connection);
            using var rows = command.ExecuteReader();
            while (rows.Read()) lines.Add($"{table} {rows.GetString(0)}");
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    public static NpgsqlConnection Open(string address)
    {
        var uri = new Uri(address);
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port,
            Username = uri.UserInfo,
            Database = uri.AbsolutePath.Trim('/'),
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Makes a table of a CSV file, called as the file is.</summary>
    /// <param name="isTyped">With the types that its texts have; else all of it is text.</param>
    public static void Copy(string address, string path, bool isTyped)
    {
        using var connection = Open(address);
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var query = duck.CreateCommand();
        query.CommandText = $"FROM read_csv('{path}'{(isTyped ? "" : ", all_varchar = true")})";
        using var rows = query.ExecuteReader();
        var columns = Enumerable.Range(0, rows.FieldCount).Select(column => $"\"{rows.GetName(column)}\" {TypeOf(rows.GetFieldType(column))}");
        var table = Path.GetFileNameWithoutExtension(path);
        using (var create = new NpgsqlCommand($"CREATE TABLE \"{table}\" ({string.Join(", ", columns)})", connection)) create.ExecuteNonQuery();
        while (rows.Read())
        {
            using var insert = new NpgsqlCommand($"INSERT INTO \"{table}\" VALUES ({string.Join(", ", Enumerable.Range(1, rows.FieldCount).Select(column => $"${column}"))})", connection);
            for (var column = 0; column < rows.FieldCount; column++) insert.Parameters.Add(new NpgsqlParameter { Value = rows.GetValue(column) });
            insert.ExecuteNonQuery();
        }
    }

    private static string TypeOf(Type type) =>
        type == typeof(long) ? "bigint" : type == typeof(double) ? "double precision" : type == typeof(bool) ? "boolean" : type == typeof(DateOnly) ? "date" : "text";
}
