using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Cli;

/// <summary>Writes results to a file, whole or not at all, or to the standard output.</summary>
public static class ResultFile
{
    /// <summary>Takes away what killed runs have left beside a result.</summary>
    /// <param name="path">A file, or a folder of results; null for the standard output.</param>
    public static void ClearUnfinished(string? path)
    {
        if (path is null) return;
        if (Directory.Exists(path)) WholeFile.ClearUnfinished(path, "*");
        else if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) WholeFile.ClearUnfinished(folder, Path.GetFileName(path));
    }

    /// <param name="path">Null for the standard output.</param>
    /// <param name="write">Writes the result.</param>
    /// <returns>False, with a message, where the file cannot be written; what was there before is then still there.</returns>
    public static bool Write(string? path, Host host, Action<Stream> write)
    {
        if (path is null)
        {
            write(host.Output);
            host.Output.Flush();
            return true;
        }

        try
        {
            WholeFile.Write(path, write);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            host.Tell($"advisor: `{path}` cannot be written: {problem.Message}");
            return false;
        }
    }
}
