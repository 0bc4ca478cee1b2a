using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Evaluation;

/// <summary>The briefs of a batch of accounts.</summary>
public static class BriefReview
{
    /// <summary>Accounts that one thread takes at a time: a multiple of 64, few enough that a small portfolio keeps all threads busy.</summary>
    private const int Piece = 64;

    /// <summary>The briefs of all accounts, in the order of the batch.</summary>
    /// <param name="threads">1 or more; the briefs are the same for any number.</param>
    public static IEnumerable<Brief> Of(FactBatch batch, ReviewTerms terms, int threads)
    {
        var verdicts = new BatchEvaluator(terms.Pack).Evaluate(batch, terms.Today);
        var pieces = Enumerable.Range(0, (batch.Count + Piece - 1) / Piece);
        var assessor = new AccountAssessor(terms.Pack.Pack);
        return InOrder.Run(pieces, () => assessor, (piece, _) => BriefsOf(piece), threads).SelectMany(briefs => briefs);

        Brief[] BriefsOf(int piece)
        {
            var rows = Enumerable.Range(piece * Piece, Math.Min(Piece, batch.Count - (piece * Piece)));
            return [.. rows.Select(row => terms.BriefOf(assessor.Assess(batch, row, terms.Today, verdicts)))];
        }
    }
}
