namespace StrategyAdvisor.Facts.Documents;

/// <summary>Writes a file whole or not at all: a reader, or a run that is killed, never meets half of it.</summary>
public static class WholeFile
{
    /// <summary>Puts new content in the place of a file, or makes it.</summary>
    /// <param name="write">Writes the content; where it throws, the file is as it was.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var unfinished = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.unfinished");
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write)) write(file);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
