using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Portfolio.Evaluation;

/// <summary>What the rules say of all accounts together.</summary>
public static class TogetherReview
{
    /// <param name="rates">What one unit of a currency is worth in the portfolio's; null where each currency is summed by itself.</param>
    public static PortfolioAssessment Of(FactBatch batch, ReviewTerms terms, ImmutableSortedDictionary<string, decimal>? rates = null)
    {
        var sums = new PortfolioAccumulator(terms.Pack, terms.Today, new CurrencyTerms(terms.Currency, rates));
        sums.Add(batch, new BatchEvaluator(terms.Pack).Evaluate(batch, terms.Today));
        return sums.Finish();
    }
}
