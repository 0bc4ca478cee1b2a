using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using StrategyAdvisor.Accounts.Databases;
using StrategyAdvisor.Accounts.Rows;

namespace StrategyAdvisor.Portfolio.History;

/// <summary>A history in a PostgreSQL database.</summary>
internal sealed class PostgresHistory(string address) : ReviewHistory(Connect(address), PostgresAddress.Shown(address))
{
    // Any number that no other program takes for a lock of its own.
    private const long Lock = 4_827_113_090_551;

    private protected override string Collation => "COLLATE \"C\"";

    private protected override DbTransaction Begin()
    {
        var transaction = Connection.BeginTransaction();
        using var wait = Command("SELECT pg_advisory_xact_lock(@number)", ("number", Lock));
        wait.ExecuteNonQuery();
        return transaction;
    }

    private protected override void Insert(string table, ImmutableArray<string> columns, long review, IEnumerable<string?[]> rows)
    {
        using var copy = ((NpgsqlConnection)Connection).BeginBinaryImport($"COPY {table} (review, {string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            copy.Write(review, NpgsqlDbType.Bigint);
            foreach (var cell in row) Write(copy, cell);
        }

        copy.Complete();
    }

    // PostgreSQL has no place for the character 0, and no text of ours needs it.
    private static void Write(NpgsqlBinaryImporter copy, string? cell)
    {
        if (cell is null) copy.WriteNull();
        else copy.Write(cell.Replace("\0", "", StringComparison.Ordinal), NpgsqlDbType.Text);
    }

    private static NpgsqlConnection Connect(string address)
    {
        var connection = new NpgsqlConnection(PostgresAddress.ConnectionString(address));
        try
        {
            connection.Open();
            return connection;
        }
        catch (NpgsqlException problem)
        {
            connection.Dispose();
            var message = problem is PostgresException refused ? refused.MessageText : problem.Message;
            throw new UnreadableSourceException(HistoryDiagnostics.FailsAt(PostgresAddress.Shown(address), message), problem);
        }
    }
}
