using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tables;

/// <summary>One cell of a table.</summary>
/// <param name="Text">Its content, quotes off.</param>
/// <param name="Quoted">True where it stands in quotes.</param>
/// <param name="Span">Where it stands in the file, quotes included.</param>
internal readonly record struct CsvCell(string Text, bool Quoted, Span Span);

/// <summary>One row of a table; it may take several lines.</summary>
/// <param name="Mistake">What is wrong with the row's form, or null.</param>
internal sealed record CsvRow(SourceText Source, ImmutableArray<CsvCell> Cells, Diagnostic? Mistake)
{
    public Location Start => At(Cells[0]);

    public Location At(CsvCell cell) => new(Source, cell.Span);
}
