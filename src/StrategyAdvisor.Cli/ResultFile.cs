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

        var unfinished = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.unfinished");
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write)) write(file);
            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            host.Tell($"advisor: `{path}` cannot be written: {problem.Message}");
            return false;
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }
}
