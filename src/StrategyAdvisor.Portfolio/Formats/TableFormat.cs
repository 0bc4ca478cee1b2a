using System.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Briefs.Text;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>A line an account for a person to read, the worst first.</summary>
/// <param name="isTerminal">Headings are bold there.</param>
public sealed class TableFormat(ReviewTerms terms, bool isTerminal) : IReviewFormat
{
    public bool IsBriefly => false;

    public object Prepare(ReviewPiece piece) => piece.BriefsWithoutGaps(terms).Select(ReviewLine.Of).ToArray();

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream)
    {
        stream.Write(Encoding.UTF8.GetBytes(ReviewTable.Render(prepared.SelectMany(lines => (ReviewLine[])lines), terms.Language, isTerminal)));
        if (together() is { } all) stream.Write(Encoding.UTF8.GetBytes(PortfolioSection.Render(all, isTerminal)));
    }
}
