using System.Text;

namespace StrategyAdvisor.Rules.Reference;

/// <summary>Writes a table row by row; what stands in a cell cannot break out of it.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();

    public MarkdownTable(params ReadOnlySpan<string> headings)
    {
        Row(headings);
        _text.Append('|').Insert(_text.Length, "---|", headings.Length).Append('\n');
    }

    public void Row(params ReadOnlySpan<string> cells)
    {
        _text.Append('|');
        foreach (var cell in cells) _text.Append(' ').Append(Escaped(cell)).Append(" |");
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    public static string Code(string text) => $"`{text}`";

    private static string Escaped(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
