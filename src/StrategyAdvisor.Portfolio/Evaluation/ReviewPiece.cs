using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Evaluation;

/// <summary>Some accounts of a batch and what the rules say of them.</summary>
/// <param name="Verdicts">Of the whole batch.</param>
/// <param name="Rows">Of the batch, in order.</param>
public sealed record ReviewPiece(FactBatch Batch, VerdictTable Verdicts, ImmutableArray<int> Rows)
{
    /// <summary>The briefs of these accounts.</summary>
    public IEnumerable<Brief> Briefs(ReviewTerms terms)
    {
        var assessor = new AccountAssessor(terms.Pack.Pack);
        return Rows.Select(row => BriefBuilder.Build(assessor.Assess(Batch, row, terms.Today, Verdicts), terms.Language, terms.Currency));
    }
}
