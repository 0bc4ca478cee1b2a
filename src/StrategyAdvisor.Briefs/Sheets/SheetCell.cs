using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Briefs.Sheets;

/// <summary>One cell of a sheet in CSV. Whatever it holds, a spreadsheet program shows it and runs nothing.</summary>
public static class SheetCell
{
    // What a spreadsheet program takes for the start of a formula, the wide forms of East Asian keyboards included.
    private const string FormulaMarks = "=+-@|%＝＋－＠";

    /// <summary>The cell as it stands in the file, quoted where it has to be.</summary>
    public static string Of(string text)
    {
        var line = VisibleText.Of(text.ReplaceLineEndings(" ").Replace('\t', ' '));
        var safe = line.TrimStart() is { Length: > 0 } start && FormulaMarks.Contains(start[0], StringComparison.Ordinal) ? $"'{line}" : line;
        return safe.AsSpan().IndexOfAny("\",;") >= 0 || safe != safe.Trim() ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
