using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>The same table as <see cref="CsvFormat"/>, in Parquet. Rows stream through; none are held but a group's.</summary>
public sealed class ParquetFormat(ReviewTerms terms) : IReviewFormat
{
    private readonly VerdictColumns _columns = new(terms);

    public bool IsBriefly => true;

    public object Prepare(ReviewPiece piece) => _columns.BlockOf(piece);

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream)
    {
        var groups = new VerdictGroups(_columns, stream);
        foreach (var block in prepared.Cast<VerdictBlock>()) groups.Add(block);
        groups.Finish();
        together();
    }
}
