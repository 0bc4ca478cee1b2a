using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>Writes nothing: for a review that is made to be kept and compared.</summary>
public sealed class NothingFormat : IReviewFormat
{
    public bool IsBriefly => true;

    public object Prepare(ReviewPiece piece) => piece.Rows.Length;

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream)
    {
        foreach (var _ in prepared)
        {
        }

        together();
    }
}
