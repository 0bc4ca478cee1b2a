using System.Text;
using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Accounts.Imports.Mappings;

namespace StrategyAdvisor.Accounts.Imports.Suggestions;

/// <summary>Finds the header of a file that a name probably stands for: spelled alike, alike without accents and signs, or nearly alike.</summary>
internal sealed class HeaderMatch
{
    private const int LeastForNear = 6;

    private readonly ExportFile _file;
    private readonly ILookup<string, string> _folded;

    public HeaderMatch(ExportFile file)
    {
        _file = file;
        _folded = file.Headers.ToLookup(Fold, StringComparer.Ordinal);
    }

    public string? Find(ColumnChoice choice) => choice.Names.Select(Find).FirstOrDefault(header => header is not null);

    public string? Find(string name)
    {
        foreach (var column in _file.Columns(name)) return _file.Headers[column];
        var folded = Fold(name);
        if (folded.Length > 0 && _folded[folded].FirstOrDefault() is { } alike) return alike;
        return folded.Length < LeastForNear ? null : Near(folded);
    }

    /// <summary>The headers that are spelled as a name is, accents, signs and capitals aside.</summary>
    public IEnumerable<string> Alike(string name) => _folded[Fold(name)];

    /// <summary>A name without accents, signs and capitals; <c>País/región</c> is <c>paisregion</c>.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit)) folded.Append(char.ToLowerInvariant(character));
        const string custom = "c";
        return name.EndsWith("__c", StringComparison.Ordinal) ? folded.ToString()[..^custom.Length] : folded.ToString();
    }

    private string? Near(string folded) =>
        _folded.Select(group => group.Key).Where(key => DiffersInOnePlace(key, folded)).Order(StringComparer.Ordinal).FirstOrDefault() is { } near ? _folded[near].First() : null;

    // By one or two letters that stand together, so that `company owner` does not become `company name`.
    private static bool DiffersInOnePlace(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        var start = shorter.AsSpan().CommonPrefixLength(longer);
        var end = 0;
        while (end < shorter.Length - start && shorter[^(end + 1)] == longer[^(end + 1)]) end++;
        return longer.Length - start - end <= 2;
    }
}
