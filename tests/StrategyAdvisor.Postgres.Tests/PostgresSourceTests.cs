using DuckDB.NET.Data;
using Npgsql;
using StrategyAdvisor.Cli.Tests;

namespace StrategyAdvisor.Postgres.Tests;

/// <summary>Accounts in PostgreSQL are the accounts of the files.</summary>
public sealed class PostgresSourceTests
{
    private static readonly string Tables = Path.Combine(Commands.Rules, "examples", "tables");

    [Theory]
    [InlineData("portfolio_texts", false)]
    [InlineData("portfolio_types", true)]
    public void Tables_in_a_database_give_the_bytes_of_the_dossiers(string name, bool isTyped)
    {
        var address = Server.NewDatabase(name);
        using (var connection = Server.Open(address))
        {
            foreach (var path in Directory.EnumerateFiles(Tables, "*.csv").Order(StringComparer.Ordinal)) Copy(connection, path, isTyped);
        }

        var outcome = Commands.Run("review", "--format", "csv", "--accounts", address, "--as-of", "2026-06-30");
        Assert.Equal("", outcome.Error);
        Assert.Equal(Commands.Run("review", "--format", "csv").Output, outcome.Output);
        var briefs = Commands.Run("review", "--format", "jsonl", "--accounts", address, "--as-of", "2026-06-30").Output.Split('\n');
        Assert.Equal(Commands.Run("review", "--format", "jsonl").Output.Split('\n')[..^2], briefs[..^2]);
    }

    [Fact]
    public void A_database_without_the_table_of_accounts_is_told()
    {
        var outcome = Commands.Run("review", "--accounts", Server.NewDatabase("nothing_here"), "--as-of", "2026-06-30");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("has no table `accounts`", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_is_evaluated_here_and_never_in_the_database()
    {
        var address = Server.NewDatabase("conditions");
        Server.Run(address, "CREATE TABLE accounts (id text, name text); INSERT INTO accounts VALUES ('a', 'A'), ('b', 'B')");
        var outcome = Commands.Run("review", "--format", "csv", "--accounts", address, "--as-of", "2026-06-30", "--where", "name = \"A\\\"; DROP TABLE accounts; --\" or id = \"b\"");
        Assert.Equal(2, outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\nb,B,", outcome.Output, StringComparison.Ordinal);
    }

    private static void Copy(NpgsqlConnection connection, string path, bool isTyped)
    {
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
