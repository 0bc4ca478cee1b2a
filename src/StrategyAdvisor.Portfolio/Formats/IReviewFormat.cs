using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>How a review is written.</summary>
public interface IReviewFormat
{
    /// <summary>True where it takes verdicts as they are; false where it takes briefs, which cost much more.</summary>
    bool IsBriefly { get; }

    /// <summary>Does all that can be done for some accounts by themselves. Called by several threads at once.</summary>
    object Prepare(ReviewPiece piece);

    /// <summary>Writes the review.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave, in the order of the accounts; to be taken once, before <paramref name="together"/> is called.</param>
    /// <param name="together">What is said of all accounts together; null where only a part of them is reviewed.</param>
    void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream);
}
