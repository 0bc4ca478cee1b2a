using System.Data.Common;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Accounts.Databases;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Web.Store;

/// <summary>The database behind a store: a SQLite file or a PostgreSQL database.</summary>
internal abstract class StoreDatabase(string shown)
{
    /// <summary>Opens a database, which is made where there is none, and brings an older one up to date.</summary>
    /// <param name="address">A file, or the address of a PostgreSQL database; its password comes from the environment.</param>
    /// <exception cref="UnreadableSourceException">It cannot be opened, or a later version of this program made it.</exception>
    public static StoreDatabase Open(string address)
    {
        StoreDatabase database = PostgresAddress.IsAddress(address) ? new PostgresStore(address) : new SqliteStore(address);
        database.Change(database.Migrate);
        return database;
    }

    public T Read<T>(Func<StoreSession, T> work) => Guard(() =>
    {
        using var connection = Connect();
        return work(new StoreSession(connection));
    });

    /// <summary>Changes the store as a whole or not at all, with no other change beside it.</summary>
    public T Change<T>(Func<StoreSession, T> work) => Guard(() =>
    {
        using var connection = Connect();
        using var transaction = Begin(connection);
        var result = work(new StoreSession(connection));
        transaction.Commit();
        return result;
    });

    /// <summary>An open connection.</summary>
    private protected abstract DbConnection Connect();

    /// <summary>Begins a transaction that no other change's transaction runs beside.</summary>
    private protected abstract DbTransaction Begin(DbConnection connection);

    private bool Migrate(StoreSession session)
    {
        session.Run("CREATE TABLE IF NOT EXISTS store_version (version BIGINT NOT NULL)");
        var version = session.Number("SELECT coalesce(max(version), 0) FROM store_version");
        if (version > StoreSchema.Steps.Length) throw Failure("a later version of this program made it; it is left as it is", null);
        foreach (var step in StoreSchema.Steps.Skip((int)version)) session.Run(step);
        session.Run("DELETE FROM store_version");
        session.Run("INSERT INTO store_version (version) VALUES (@version)", ("version", (long)StoreSchema.Steps.Length));
        return true;
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException)
        {
            throw Failure(problem.Message.ReplaceLineEndings(" "), problem);
        }
    }

    private UnreadableSourceException Failure(string message, Exception? cause) =>
        new(AccountDiagnostics.SourceFails.At(new Location(new SourceText(shown, ""), default), shown, message), cause);
}
