namespace StrategyAdvisor.Facts.Documents;

/// <summary>Writes a file whole or not at all: a reader, or a run that is killed, never meets half of it.</summary>
public static class WholeFile
{
    private const string Ending = ".unfinished";

    /// <summary>Puts new content in the place of a file, or makes it. A device, such as <c>/dev/stdout</c>, is written to and stays one.</summary>
    /// <param name="write">Writes the content; where it throws, the file is as it was.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (IsDevice(path))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        var unfinished = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}{Ending}");
        try
        {
            using var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.Delete);
            write(file);
            // Some file systems tell only now that there is no space left.
            file.Flush(flushToDisk: true);
            // While it is still open, and so locked: another run would take it for what a dead one left.
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Takes away what runs that were killed have left of a file, and nothing that a living run is writing: that one holds a lock.</summary>
    /// <param name="folder">Where the file is.</param>
    /// <param name="name">The file's name, or <c>*</c> for any.</param>
    public static void ClearUnfinished(string folder, string name)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var left in Directory.EnumerateFiles(folder, $"{name}.*{Ending}").Where(IsOfProcess)) Clear(left);
    }

    private static void Clear(string left)
    {
        try
        {
            using (new FileStream(left, FileMode.Open, FileAccess.Write, FileShare.None)) File.Delete(left);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, living or not.
        }
    }

    // As Write names them: before the ending stands the number of a process.
    private static bool IsOfProcess(string path)
    {
        var before = Path.GetFileName(path.AsSpan())[..^Ending.Length];
        return int.TryParse(before[(before.LastIndexOf('.') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static bool IsDevice(string path) => Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(path);
}
