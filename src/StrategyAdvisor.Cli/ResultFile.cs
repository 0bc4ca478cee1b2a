using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Cli;

/// <summary>Writes results to a file, whole or not at all, or to the standard output.</summary>
public static class ResultFile
{
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
