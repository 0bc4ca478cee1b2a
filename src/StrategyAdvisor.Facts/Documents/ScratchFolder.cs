namespace StrategyAdvisor.Facts.Documents;

/// <summary>
/// A folder of the system's for files that nobody needs once the work is done. What a killed run has left of it, names of people among it, is taken away by the next run:
/// a living one holds a lock, a dead one cannot. The lock is a file beside the folder, made before it and taken away behind it, so that a run killed at any moment leaves no folder without one.
/// </summary>
public sealed class ScratchFolder : IDisposable
{
    private const string LockEnding = ".lock";
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
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        _lock.Dispose();
    }

    // A run that clears may take the lock for a dead one's between the two steps of making it: then another is made.
    private static (string, FileStream) Make(string kind, string parent)
    {
        for (var left = Tries; ; left--)
        {
            var path = System.IO.Path.Combine(parent, kind + System.IO.Path.GetRandomFileName());
            try
            {
                return (path, MakeBehindLock(path));
            }
            catch (IOException) when (left > 1)
            {
            }
        }
    }

    private static FileStream MakeBehindLock(string path)
    {
        var held = Lock(path + LockEnding, FileMode.CreateNew);
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static FileStream Lock(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);

    private static void Clear(string kind, string parent)
    {
        foreach (var left in Directory.EnumerateFiles(parent, $"{kind}*{LockEnding}"))
        {
            try
            {
                using var dead = Lock(left, FileMode.Open);
                var folder = left[..^LockEnding.Length];
                if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // Of a living run, or of another user.
            }
        }
    }
}
