using System.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>A row an account with its decisions and the verdict of every rule, as RFC 4180 has it. Findings over all accounts have no place in it.</summary>
public sealed class CsvFormat(ReviewTerms terms) : IReviewFormat
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");

    private readonly VerdictColumns _columns = new(terms);

    public bool IsBriefly => true;

    public object Prepare(ReviewPiece piece)
    {
        var text = new StringBuilder();
        foreach (var row in piece.Rows) Append(text, _columns.RowOf(piece, row));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream)
    {
        var text = new StringBuilder();
        Append(text, _columns.Names);
        var header = Encoding.UTF8.GetBytes(text.ToString());
        // Nothing is written before the first accounts are there: a source that cannot be read leaves no header behind.
        foreach (var rows in prepared.Cast<byte[]>().Where(rows => rows.Length > 0))
        {
            stream.Write(header);
            stream.Write(rows);
            header = [];
        }

        stream.Write(header);
        together();
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) text.Append(',');
            if (cells[i].AsSpan().ContainsAny(Special)) text.Append('"').Append(cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else text.Append(cells[i]);
        }

        text.Append('\n');
    }
}
