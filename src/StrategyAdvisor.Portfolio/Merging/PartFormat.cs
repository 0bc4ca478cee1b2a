using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Formats;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>Writes a part of a review: whatever the whole is to be written as, an account is a line in it, so that parts can be read side by side.</summary>
/// <param name="partTerms">Makes the last line, once all accounts are reviewed.</param>
public sealed class PartFormat(string format, ReviewTerms terms, Func<PartTerms> partTerms) : IReviewFormat
{
    private readonly IReviewFormat _whole = ReviewFormats.Find(format, terms, isTerminal: false);
    private readonly IAccountLines _lines = AccountLines.Of(format, terms);

    public bool IsBriefly => _whole.IsBriefly;

    public object Prepare(ReviewPiece piece)
    {
        using var lines = new MemoryStream();
        foreach (var row in piece.Rows)
        {
            lines.Write(_lines.Write(_whole.Prepare(piece.Of([row]))));
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream)
    {
        foreach (var lines in prepared) stream.Write((byte[])lines);
        together();
        partTerms().Write(stream);
    }
}
