using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Selection;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>A review in as many files as a fact has values: each owner gets the accounts that are theirs.</summary>
public sealed class SplitReview(IReviewFormat format, FactDeclaration fact)
{
    /// <summary>Prepares the accounts of a piece by value of the fact.</summary>
    public (string Name, object Prepared)[] Prepare(ReviewPiece piece) =>
    [
        .. piece.Rows.GroupBy(row => SplitName.Of(fact, AccountNames.TextOf(piece.Batch, row, fact)), StringComparer.Ordinal)
            .Select(group => (group.Key, format.Prepare(piece.Of(group)))),
    ];

    /// <summary>Writes one file a value, each whole or not at all.</summary>
    /// <param name="begin">Is told the names of all files, before the first is written.</param>
    /// <param name="write">Writes a file, given its name without an ending and how.</param>
    public void Write(IEnumerable<(string Name, object Prepared)[]> pieces, Action<IEnumerable<string>> begin, Action<string, Action<Stream>> write)
    {
        var files = new SortedDictionary<string, List<object>>(StringComparer.Ordinal);
        foreach (var (name, prepared) in pieces.SelectMany(piece => piece))
        {
            if (!files.TryGetValue(name, out var parts)) files.Add(name, parts = []);
            parts.Add(prepared);
        }

        begin(files.Keys);
        foreach (var (name, parts) in files) write(name, stream => format.Write(parts, () => null, stream));
    }
}
