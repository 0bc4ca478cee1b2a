using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Formats;

namespace StrategyAdvisor.Portfolio.Pages;

/// <summary>One page that holds all it needs: a heat map of the accounts by group of rules, what they say together, and the indicators. Nothing is loaded from anywhere.</summary>
public sealed class PageFormat(ReviewTerms terms) : IReviewFormat
{
    public bool IsBriefly => false;

    public object Prepare(ReviewPiece piece) => piece.BriefsWithoutGaps(terms).Select(PageAccount.Of).ToArray();

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream)
    {
        var accounts = prepared.SelectMany(piece => (PageAccount[])piece).ToList();
        var page = new PageWriter(terms, PageTexts.In(terms.Language));
        stream.Write(System.Text.Encoding.UTF8.GetBytes(page.Write(accounts, together())));
    }
}
