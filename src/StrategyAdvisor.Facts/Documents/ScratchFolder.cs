namespace StrategyAdvisor.Facts.Documents;

/// <summary>
/// A folder of the system's for files that nobody needs once the work is done. What a killed run has left of it, names of people among it, is taken away by the next run:
/// a living one holds a lock, a dead one cannot.
/// </summary>
public sealed class ScratchFolder : IDisposable
{
    private const string LockName = "lock";
    private const int Tries = 10;

    private readonly FileStream _lock;

    /// <summary>Makes the folder, and takes away those of the same kind that dead runs have left.</summary>
    /// <param name="kind">How its name begins, such as <c>advisor-sort-</c>; nothing else on the machine is called so.</param>
    /// <param name="root">Where; null for the system's folder for such things.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    public ScratchFolder(string kind, string? root = null)
    {
        var parent = root ?? System.IO.Path.GetTempPath();
        Clear(kind, parent);
        (Path, _lock) = Make(kind, parent);
    }

    public string Path { get; }

    public void Dispose()
    {
        _lock.Dispose();
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    // A run that clears may take a folder for dead between the two steps of making it: then another is made.
    private static (string, FileStream) Make(string kind, string parent)
    {
        for (var left = Tries; ; left--)
        {
            var path = System.IO.Path.Combine(parent, kind + System.IO.Path.GetRandomFileName());
            try
            {
                if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
                else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                return (path, Lock(path, FileMode.CreateNew));
            }
            catch (IOException) when (left > 1)
            {
            }
        }
    }

    private static FileStream Lock(string folder, FileMode mode) => new(System.IO.Path.Combine(folder, LockName), mode, FileAccess.ReadWrite, FileShare.None);

    private static void Clear(string kind, string parent)
    {
        foreach (var left in Directory.EnumerateDirectories(parent, $"{kind}*"))
        {
            try
            {
                using (Lock(left, FileMode.Open)) Directory.Delete(left, recursive: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // Of a living run, of another user, or just being made.
            }
        }
    }
}
