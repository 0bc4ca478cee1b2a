using DuckDB.NET.Native;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Duck;

/// <summary>DuckDB in this process's memory, shut in: it reads files of one folder, loads no extension, and nobody can change that later.</summary>
internal sealed class DuckDatabase : IDisposable
{
    // Sorting spills to disk beyond it; a scan needs a small part of it.
    private const string Memory = "1GB";

    private readonly DuckDBDatabase _database;
    private readonly string _shownPath;
    private readonly string _folder;
    private readonly ScratchFolder _scratch = new("advisor-sort-");

    /// <param name="folder">The only folder from which files are read.</param>
    public DuckDatabase(string folder, string shownPath)
    {
        _shownPath = shownPath;
        _folder = Path.GetFullPath(folder);
        Require(NativeMethods.Startup.DuckDBOpen(":memory:", out _database).IsSuccess(), "the library does not start");
        using var connection = Connect();
        foreach (var setting in Settings(_folder)) Execute(connection, setting);
    }

    public DuckDBNativeConnection Connect()
    {
        Require(NativeMethods.Startup.DuckDBConnect(_database, out var connection).IsSuccess(), "no connection can be opened");
        return connection;
    }

    /// <summary>Runs a statement whose rows nobody reads.</summary>
    public void Execute(DuckDBNativeConnection connection, string statement)
    {
        var state = NativeMethods.Query.DuckDBQuery(connection, statement, out var result);
        var message = state.IsSuccess() ? "" : NativeMethods.Query.DuckDBResultError(ref result);
        NativeMethods.Query.DuckDBDestroyResult(ref result);
        Require(state.IsSuccess(), message);
    }

    /// <summary>A text between single quotes.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A name between double quotes.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <exception cref="UnreadableSourceException">Always, with the first line of DuckDB's message.</exception>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public void Fail(string message) =>
        throw new UnreadableSourceException(AccountDiagnostics.SourceFails.At(new Location(new SourceText(_shownPath, ""), default), _shownPath, Shown(message.Split('\n')[0])), null);

    public void Dispose()
    {
        _database.Dispose();
        _scratch.Dispose();
    }

    // A folder is called as the user called it.
    private string Shown(string message) => message.Replace(_folder.TrimEnd(Path.DirectorySeparatorChar), _shownPath.TrimEnd('/'), StringComparison.Ordinal);

    private string[] Settings(string folder) =>
    [
        // One thread takes the rows while others evaluate those before; threads of DuckDB's own only spin until it comes for more.
        "SET threads = 1",
        "SET autoinstall_known_extensions = false",
        "SET autoload_known_extensions = false",
        $"SET memory_limit = '{Memory}'",
        $"SET temp_directory = {Literal(_scratch.Path)}",
        $"SET allowed_directories = [{Literal(folder + Path.DirectorySeparatorChar)}, {Literal(_scratch.Path + Path.DirectorySeparatorChar)}]",
        "SET enable_external_access = false",
        "SET lock_configuration = true",
    ];

    private void Require(bool isFine, string message)
    {
        if (!isFine) Fail(message);
    }
}
