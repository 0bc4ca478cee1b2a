using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Selection;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>A review in as many files as a fact has values: each owner gets the accounts that are theirs.</summary>
public sealed class SplitReview(IReviewFormat format, FactDeclaration fact)
{
    /// <summary>Where accounts go of which the fact is unknown.</summary>
    public const string Unknown = "unknown";

    private const int LongestName = 80;

    /// <summary>Prepares the accounts of a piece by value of the fact.</summary>
    public (string Name, object Prepared)[] Prepare(ReviewPiece piece) =>
    [
        .. piece.Rows.GroupBy(row => FileName(AccountNames.TextOf(piece.Batch, row, fact)), StringComparer.Ordinal)
            .Select(group => (group.Key, format.Prepare(piece.Of(group)))),
    ];

    /// <summary>Writes one file a value, each whole or not at all.</summary>
    /// <param name="write">Writes a file, given its name without an ending and how.</param>
    public void Write(IEnumerable<(string Name, object Prepared)[]> pieces, Action<string, Action<Stream>> write)
    {
        var files = new SortedDictionary<string, List<object>>(StringComparer.Ordinal);
        foreach (var (name, prepared) in pieces.SelectMany(piece => piece))
        {
            if (!files.TryGetValue(name, out var parts)) files.Add(name, parts = []);
            parts.Add(prepared);
        }

        foreach (var (name, parts) in files) write(name, stream => format.Write(parts, () => null, stream));
    }

    // A name of a person is no path: what could lead out of the folder, or means something to a system, becomes a hyphen.
    private static string FileName(string? value)
    {
        if (value is null) return Unknown;
        var name = string.Concat(value.Trim().Select(character => char.IsLetterOrDigit(character) ? character : '-')).Trim('-').ToLowerInvariant();
        return name.Length == 0 ? Unknown : name[..Math.Min(name.Length, LongestName)];
    }
}
