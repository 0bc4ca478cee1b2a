namespace StrategyAdvisor.Rules.Formatting;

/// <summary>Aligns the bars of a table drawn with pipes.</summary>
internal static class DrawnTable
{
    /// <param name="rows">Lines of one indentation; where they have not the same bars, they are left as they are.</param>
    public static IReadOnlyList<string> Align(IReadOnlyList<string> rows)
    {
        var indent = rows[0][..(rows[0].Length - rows[0].TrimStart().Length)];
        var cells = rows.Select(row => Split(row.Trim())).ToList();
        var bars = cells[0].Select(cell => cell.Bar).ToList();
        if (cells.Exists(row => !row.Select(cell => cell.Bar).SequenceEqual(bars, StringComparer.Ordinal))) return rows;
        var widths = Enumerable.Range(0, bars.Count).Select(column => cells.Max(row => row[column].Text.Length)).ToList();
        return [.. cells.Select(row => indent + string.Concat(row.Select((cell, column) => column == row.Count - 1 ? cell.Bar : $"{cell.Bar} {cell.Text.PadRight(widths[column])} ")))];
    }

    /// <summary>Every bar with the text behind it; bars within quotes are text.</summary>
    private static List<(string Bar, string Text)> Split(string row)
    {
        var cells = new List<(string, string)>();
        var (bar, start, isQuoted) = ("", 0, false);
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '"' && (i == 0 || row[i - 1] != '\\')) isQuoted = !isQuoted;
            if (row[i] != '|' || isQuoted) continue;
            if (bar.Length > 0) cells.Add((bar, row[start..i].Trim()));
            bar = i + 1 < row.Length && row[i + 1] == '|' ? "||" : "|";
            i += bar.Length - 1;
            start = i + 1;
        }

        cells.Add((bar, ""));
        return cells;
    }
}
