using System.Text;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Web.Jobs;
using StrategyAdvisor.Web.Past;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Erasing;

/// <summary>
/// Erases a person on request: their name goes out of everything the site keeps: its store, the history of reviews, and the reviews that were made on it. The accounts' own files are records that a company answers for, with facts that briefs rest on:
/// where the name stands in them is told, and they are left to who keeps them.
/// </summary>
public sealed class PersonErasure(SiteStore store, SiteHistory history, ReviewQueue reviews, SnapshotSource source)
{
    /// <summary>Letters of a name at least: a shorter one stands within too many other words.</summary>
    public const int ShortestName = 3;

    private const int MostPlaces = 200;

    private static readonly string[] Endings = [".yaml", ".yml", ".json", ".csv"];

    /// <param name="person">Their name as it is written.</param>
    /// <param name="who">Who erases them.</param>
    public ErasedPerson Erase(string person, string who) => new(store.Erase(person, who), history.Erase(person), reviews.RemoveAll(), [.. Places(person).Take(MostPlaces)]);

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
        if (!Directory.Exists(source.AccountsPath)) return [];
        var above = Path.Combine(source.AccountsPath, "..", AccountReader.SuppressionsFile);
        var own = Directory.EnumerateFiles(source.AccountsPath).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));
        return File.Exists(above) ? own.Append(above) : own;
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
/// <param name="Facts">Facts and names that the history of reviews had, and that are gone.</param>
/// <param name="Reviews">Reviews that were made on the site, and are thrown away.</param>
/// <param name="Places">File and line of the accounts' own files where the name still stands.</param>
public sealed record ErasedPerson(ErasureCount Count, long Facts, int Reviews, ImmutableArray<string> Places);
