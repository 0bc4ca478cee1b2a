using System.Data.Common;
using Microsoft.Data.Sqlite;
using StrategyAdvisor.Accounts.Rows;

namespace StrategyAdvisor.Portfolio.History;

/// <summary>A history in one file.</summary>
internal sealed class SqliteHistory(string path) : ReviewHistory(Connect(path), path)
{
    // How long one review waits for another to finish writing.
    private const int Seconds = 120;

    private protected override string Collation => "COLLATE BINARY";

    private protected override DbTransaction Begin() => ((SqliteConnection)Connection).BeginTransaction(deferred: false);

    private protected override void Insert(string table, ImmutableArray<string> columns, long review, IEnumerable<string?[]> rows)
    {
        using var insert = Connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} (review, {string.Join(", ", columns)}) VALUES (@review, {string.Join(", ", columns.Select(column => $"@{column}"))})";
        Add(insert, "review").Value = review;
        var cells = columns.Select(column => Add(insert, column)).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) cells[i].Value = (object?)row[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = Seconds }.ToString());
        try
        {
            connection.Open();
            // What is deleted is written over: a person who was erased must not be left in the file's free pages.
            using var overwrite = connection.CreateCommand();
            overwrite.CommandText = "PRAGMA secure_delete = ON";
            overwrite.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw new UnreadableSourceException(HistoryDiagnostics.FailsAt(path, problem.Message), problem);
        }
    }
}
