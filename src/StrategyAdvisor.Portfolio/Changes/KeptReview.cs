using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Formats;
using StrategyAdvisor.Portfolio.History;

namespace StrategyAdvisor.Portfolio.Changes;

/// <summary>Writes a review in another format, and on the way gathers what the history keeps of it.</summary>
/// <param name="changes">Is shown every account in order, to compare it with an earlier review; or null.</param>
public sealed class KeptReview(IReviewFormat format, ReviewTerms terms, HistorySpool spool, ChangeReader? changes) : IReviewFormat
{
    public bool IsBriefly => false;

    /// <summary>The figures of all accounts, once the review is written.</summary>
    public ImmutableArray<IndicatorRecord> Indicators { get; private set; } = [];

    public object Prepare(ReviewPiece piece) => new Kept(format.Prepare(piece), piece, [.. piece.BriefsWithoutGaps(terms).Select(AccountRecord.Of)]);

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream) => format.Write(prepared.Select(Keep), () => Keep(together()), stream);

    private object Keep(object prepared)
    {
        var kept = (Kept)prepared;
        for (var i = 0; i < kept.Accounts.Length; i++)
        {
            spool.Add(kept.Accounts[i]);
            changes?.Compare(kept.Accounts[i], kept.Piece, kept.Piece.Rows[i]);
        }

        return kept.Prepared;
    }

    private PortfolioBrief? Keep(PortfolioBrief? together)
    {
        Indicators = [.. together?.Figures.Where(figure => figure.Value is not null).Select(figure => new IndicatorRecord(figure.Figure, figure.Currency ?? "", figure.Value!.Value)) ?? []];
        return together;
    }

    private sealed record Kept(object Prepared, ReviewPiece Piece, ImmutableArray<AccountRecord> Accounts);
}
