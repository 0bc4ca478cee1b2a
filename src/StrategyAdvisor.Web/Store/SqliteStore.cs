using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace StrategyAdvisor.Web.Store;

/// <summary>A store in one file, which its owner alone may read: it holds digests of keys and who did what.</summary>
internal sealed class SqliteStore : StoreDatabase
{
    // How long one change waits for another to finish.
    private const int Seconds = 30;

    private readonly string _path;
    private readonly string _connection;

    public SqliteStore(string path)
        : base(path)
    {
        _path = path;
        _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = Seconds, Pooling = false }.ToString();
    }

    private protected override DbConnection Connect()
    {
        if (!File.Exists(_path)) Create();
        var connection = new SqliteConnection(_connection);
        connection.Open();
        // What is deleted is written over: a person who was erased must not be left in the file's free pages.
        using var overwrite = connection.CreateCommand();
        overwrite.CommandText = "PRAGMA secure_delete = ON";
        overwrite.ExecuteNonQuery();
        return connection;
    }

    private protected override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    private void Create()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(_path)) is { } folder) Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(_path, options);
    }
}
