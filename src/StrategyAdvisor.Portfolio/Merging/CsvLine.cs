using System.Text;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>The row of one account in CSV.</summary>
/// <param name="Row">As it is written, its line end included.</param>
internal sealed record CsvLine(string Account, string Row)
{
    public static CsvLine Of(byte[] row)
    {
        var text = Encoding.UTF8.GetString(row);
        return new CsvLine(FirstCell(text), text);
    }

    public byte[] ToRow() => Encoding.UTF8.GetBytes(Row);

    private static string FirstCell(string row)
    {
        if (row[0] != '"') return row[..row.AsSpan().IndexOfAny(',', '\n')];
        var cell = new StringBuilder();
        for (var i = 1; i < row.Length; i++)
        {
            if (row[i] == '"' && ++i < row.Length && row[i] != '"') break;
            cell.Append(row[i]);
        }

        return cell.ToString();
    }
}
