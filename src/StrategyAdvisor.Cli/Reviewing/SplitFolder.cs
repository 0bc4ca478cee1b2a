using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Cli.Reviewing;

/// <summary>A folder of reviews, one a value of a fact. It holds what the last review of a format wrote, and whatever else lies in it is left alone.</summary>
/// <param name="ending">Of the files of this review, without its dot.</param>
internal sealed class SplitFolder(string folder, string ending)
{
    /// <summary>Lists the files that reviews wrote, one a line, so that those of people who have no accounts any more can go. Hidden, as nobody reads it.</summary>
    public const string Listing = ".advisor-review";

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Says which files will be written, before the first one is: a run that is killed leaves none that the next one does not know.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Begin(IEnumerable<string> names)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in names) _written.Add($"{name}.{ending}");
        List(Listed().Concat(_written));
    }

    public string PathOf(string name) => Path.Combine(folder, $"{name}.{ending}");

    /// <summary>Takes away what earlier reviews wrote and this one did not.</summary>
    /// <exception cref="IOException">A file cannot be taken away.</exception>
    public void End()
    {
        var listed = Listed();
        var stale = listed.Where(name => name.EndsWith($".{ending}", StringComparison.Ordinal) && !_written.Contains(name)).ToList();
        foreach (var name in stale) File.Delete(Path.Combine(folder, name));
        List(listed.Except(stale, StringComparer.Ordinal));
    }

    private List<string> Listed()
    {
        var listing = Path.Combine(folder, Listing);
        if (!File.Exists(listing)) return [];
        // Whoever else has written into it: no name leads out of the folder.
        return [.. File.ReadAllLines(listing).Where(name => name.Length > 0 && !name.AsSpan().ContainsAny('/', '\\', ':') && name[0] != '.')];
    }

    private void List(IEnumerable<string> names) => WholeFile.Write(Path.Combine(folder, Listing), stream =>
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) stream.Write(System.Text.Encoding.UTF8.GetBytes($"{name}\n"));
    });
}
