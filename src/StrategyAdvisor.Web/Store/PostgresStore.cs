using System.Data.Common;
using Npgsql;
using StrategyAdvisor.Accounts.Databases;

namespace StrategyAdvisor.Web.Store;

/// <summary>A store in a PostgreSQL database, which several sites may share.</summary>
internal sealed class PostgresStore(string address) : StoreDatabase(PostgresAddress.Shown(address))
{
    // Any number that no other program takes for a lock of its own.
    private const long Lock = 4_827_113_090_552;

    private readonly string _connection = new NpgsqlConnectionStringBuilder(PostgresAddress.ConnectionString(address)) { Pooling = true, CommandTimeout = 30 }.ToString();

    private protected override DbConnection Connect()
    {
        var connection = new NpgsqlConnection(_connection);
        connection.Open();
        return connection;
    }

    private protected override DbTransaction Begin(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        using var wait = connection.CreateCommand();
        wait.CommandText = $"SELECT pg_advisory_xact_lock({Lock.ToString(CultureInfo.InvariantCulture)})";
        wait.ExecuteNonQuery();
        return transaction;
    }
}
