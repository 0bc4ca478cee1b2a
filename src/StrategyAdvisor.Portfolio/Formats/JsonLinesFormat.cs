using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>One brief a line as JSON, in the order of the accounts, and last what is said of all of them.</summary>
public sealed class JsonLinesFormat(ReviewTerms terms) : IReviewFormat
{
    public bool IsBriefly => false;

    public object Prepare(ReviewPiece piece)
    {
        using var lines = new MemoryStream();
        foreach (var brief in piece.Briefs(terms))
        {
            JsonBrief.WriteLine(brief, lines);
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream)
    {
        foreach (var lines in prepared) stream.Write((byte[])lines);
        if (together() is not { } all) return;
        JsonPortfolio.WriteLine(all, stream);
        stream.WriteByte((byte)'\n');
    }
}
