using System.Diagnostics;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Tells when the YAML files of a folder change: by the system's events, and by looking every half second, as events get lost on network drives and in containers.</summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    // Editors write a file in several steps within a few milliseconds.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    private readonly string _folder;
    private readonly AutoResetEvent _stirred = new(false);
    private readonly FileSystemWatcher? _events;
    private readonly Stopwatch _sinceChange = new();
    private string _seen;

    public FolderWatch(string folder)
    {
        _folder = folder;
        _seen = Stamp();
        _events = Listen();
    }

    /// <summary>Waits until a file was written, made, renamed or deleted. The save may still be going on: see <see cref="StaysStill"/>.</summary>
    /// <returns>False where it was cancelled.</returns>
    public bool WaitForChange(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            WaitHandle.WaitAny([_stirred, cancellation.WaitHandle], Poll);
            if (HasChanged()) return !cancellation.IsCancellationRequested;
        }

        return false;
    }

    /// <summary>Waits for what is left of a quiet moment since the change that was seen last; whoever reads the files meanwhile loses no time by it.</summary>
    /// <returns>False where the files have changed again, so that what was read of them may be half of a save.</returns>
    public bool StaysStill(CancellationToken cancellation)
    {
        var left = Quiet - _sinceChange.Elapsed;
        if (left > TimeSpan.Zero) cancellation.WaitHandle.WaitOne(left);
        return cancellation.IsCancellationRequested || !HasChanged();
    }

    private bool HasChanged()
    {
        var stamp = Stamp();
        if (stamp == _seen) return false;
        _seen = stamp;
        _sinceChange.Restart();
        return true;
    }

    public void Dispose()
    {
        _events?.Dispose();
        _stirred.Dispose();
    }

    private FileSystemWatcher? Listen()
    {
        try
        {
            var events = new FileSystemWatcher(_folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.DirectoryName };
            events.Changed += (_, _) => Stir();
            events.Created += (_, _) => Stir();
            events.Deleted += (_, _) => Stir();
            events.Renamed += (_, _) => Stir();
            events.EnableRaisingEvents = true;
            return events;
        }
        catch (Exception problem) when (problem is IOException or ArgumentException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    private void Stir()
    {
        try
        {
            _stirred.Set();
        }
        catch (ObjectDisposedException)
        {
            // An event that was under way while the watch ended.
        }
    }

    /// <summary>Names, sizes and days of change of all YAML files; empty where the folder is gone.</summary>
    private string Stamp()
    {
        try
        {
            var files = new DirectoryInfo(_folder).EnumerateFiles("*.yaml", SearchOption.AllDirectories);
            return string.Join('\n', files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}")).Order(StringComparer.Ordinal));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
