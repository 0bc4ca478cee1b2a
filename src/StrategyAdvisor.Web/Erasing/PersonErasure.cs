using System.Text;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Erasing;

/// <summary>
/// Erases a person on request: their name goes out of everything the site keeps. The accounts' own files are records that a company answers for, with facts that briefs rest on:
/// where the name stands in them is told, and they are left to who keeps them.
/// </summary>
public sealed class PersonErasure(SiteStore store, SnapshotSource source)
{
    /// <summary>Letters of a name at least: a shorter one stands within too many other words.</summary>
    public const int ShortestName = 3;

    private const int MostPlaces = 200;

    private static readonly string[] Endings = [".yaml", ".yml", ".json", ".csv"];

    /// <param name="person">Their name as it is written.</param>
    /// <param name="who">Who erases them.</param>
    public ErasedPerson Erase(string person, string who) => new(store.Erase(person, who), [.. Places(person).Take(MostPlaces)]);

    private IEnumerable<string> Places(string person)
    {
        foreach (var file in Files().Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in LinesOf(file))
            {
                number++;
                if (line.Contains(person, StringComparison.OrdinalIgnoreCase)) yield return string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{number}");
            }
        }
    }

    private IEnumerable<string> Files()
    {
        if (File.Exists(source.AccountsPath)) return [source.AccountsPath];
        return Directory.Exists(source.AccountsPath) ? Directory.EnumerateFiles(source.AccountsPath).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)) : [];
    }

    private static IEnumerable<string> LinesOf(string file)
    {
        try
        {
            return File.ReadAllLines(file, Encoding.UTF8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

/// <summary>What came of erasing a person.</summary>
/// <param name="Places">File and line of the accounts' own files where the name still stands.</param>
public sealed record ErasedPerson(ErasureCount Count, ImmutableArray<string> Places);
