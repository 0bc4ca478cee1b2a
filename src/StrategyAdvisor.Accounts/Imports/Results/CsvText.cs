using System.Buffers;
using System.Text;

namespace StrategyAdvisor.Accounts.Imports.Results;

/// <summary>Writes rows as RFC 4180 has it, with line feeds.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public static void AppendRow(StringBuilder text, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            AppendCell(text, cell);
        }

        text.Append('\n');
    }

    private static void AppendCell(StringBuilder text, string cell)
    {
        if (StartsFormula(cell)) cell = $" {cell}";
        if (cell.AsSpan().IndexOfAny(Special) < 0) text.Append(cell);
        else text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    // A spreadsheet computes what starts so; behind a blank, which readers of our tables drop, it shows it. Numbers stay numbers.
    private static bool StartsFormula(string cell) =>
        cell.Length > 0 && (cell[0] is '=' or '@' or '+' || (cell[0] == '-' && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _)));
}
