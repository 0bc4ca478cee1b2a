using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace StrategyAdvisor.Accounts.Tests.Streams;

/// <summary>The same tables in the forms in which companies keep them.</summary>
internal static class TableCopies
{
    /// <summary>Parquet with the types that the texts of a CSV file have.</summary>
    public static void ToParquet(string folder, string target) => Each(folder, (table, path, duck) => Run(duck, $"COPY (FROM read_csv('{path}')) TO '{Path.Combine(target, table)}.parquet'"));

    public static void ToJsonLines(string folder, string target) => Each(folder, (table, path, duck) => Run(duck, $"COPY (FROM read_csv('{path}')) TO '{Path.Combine(target, table)}.jsonl' (FORMAT json)"));

    public static void ToSqlite(string folder, string target)
    {
        using var sqlite = new SqliteConnection($"Data Source={target};Pooling=False");
        sqlite.Open();
        Each(folder, (table, path, duck) => Copy(sqlite, table, path, duck));
    }

    /// <summary>The rows of every table the other way round.</summary>
    public static void Reverse(string folder, string target) => Each(folder, (table, path, duck) =>
        Run(duck, $"COPY (SELECT * EXCLUDE n FROM (SELECT *, row_number() OVER () AS n FROM read_csv('{path}', all_varchar = true)) ORDER BY n DESC) TO '{Path.Combine(target, table)}.csv'"));

    private static void Copy(SqliteConnection sqlite, string table, string path, DuckDBConnection duck)
    {
        using var query = duck.CreateCommand();
        query.CommandText = $"FROM read_csv('{path}', all_varchar = true)";
        using var rows = query.ExecuteReader();
        var columns = string.Join(", ", Enumerable.Range(0, rows.FieldCount).Select(column => $"\"{rows.GetName(column)}\" TEXT"));
        using var create = sqlite.CreateCommand();
        create.CommandText = $"CREATE TABLE \"{table}\" ({columns})";
        create.ExecuteNonQuery();
        while (rows.Read())
        {
            using var insert = sqlite.CreateCommand();
            var names = Enumerable.Range(0, rows.FieldCount).Select(column => $"$p{column}").ToList();
            insert.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", names)})";
            foreach (var (column, name) in names.Index()) insert.Parameters.AddWithValue(name, rows.IsDBNull(column) ? DBNull.Value : rows.GetString(column));
            insert.ExecuteNonQuery();
        }
    }

    private static void Each(string folder, Action<string, string, DuckDBConnection> copy)
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)) copy(Path.GetFileNameWithoutExtension(path), path, duck);
    }

    private static void Run(DuckDBConnection duck, string statement)
    {
        using var command = duck.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
