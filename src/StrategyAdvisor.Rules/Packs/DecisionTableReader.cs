using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads a table drawn with pipes: inputs, <c>||</c>, the output, and perhaps columns for remarks whose header starts with <c>#</c>.</summary>
internal static class DecisionTableReader
{
    public static DecisionTable? Read(ScalarNode node, HitPolicy policy, DiagnosticList diagnostics)
    {
        var text = node.Excerpt;
        var lines = Lines(text).ToList();
        if (lines.Count < 2)
        {
            diagnostics.Add(PackDiagnostics.TableShape.At(node.Location, "a table needs a header and at least one row"));
            return null;
        }

        if (Split(text, lines[0], diagnostics) is not { } header) return null;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var line in lines.Skip(1))
        {
            if (Split(text, line, diagnostics) is not { } cells) continue;
            if (cells.Inputs.Length == header.Inputs.Length) rows.Add(new TableRow(cells.Inputs, cells.Output));
            else diagnostics.Add(PackDiagnostics.TableWidth.At(text.Locate(line), Invariant(cells.Inputs.Length), Invariant(header.Inputs.Length)));
        }

        return new DecisionTable(policy, header.Inputs, rows.ToImmutable());
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Span> Lines(Excerpt text)
    {
        for (var start = 0; start < text.Text.Length;)
        {
            var end = text.Text.IndexOf('\n', start);
            if (end < 0) end = text.Text.Length;
            var line = Trimmed(text.Text, start, end);
            if (line.Length > 0) yield return line;
            start = end + 1;
        }
    }

    private static (ImmutableArray<Excerpt> Inputs, Excerpt Output)? Split(Excerpt text, Span line, DiagnosticList diagnostics)
    {
        var bars = Bars(text.Text, line);
        var divider = bars.FindIndex(bar => bar.Length == 2);
        if (bars.Count < 3 || divider < 1 || divider + 1 >= bars.Count || bars[0].Start != line.Start)
        {
            diagnostics.Add(PackDiagnostics.TableShape.At(text.Locate(line), "this line is no row of a table"));
            return null;
        }

        var cells = bars.Zip(bars.Skip(1), (left, right) => text.Slice(Trimmed(text.Text, left.End, right.Start))).ToList();
        return ([.. cells.Take(divider)], cells[divider]);
    }

    /// <summary>The bars of a line that stand outside quotes, double ones as one.</summary>
    private static List<Span> Bars(string text, Span line)
    {
        var bars = new List<Span>();
        var quoted = false;
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] == '"' && (i == 0 || text[i - 1] != '\\')) quoted = !quoted;
            if (text[i] != '|' || quoted) continue;
            var isDouble = i + 1 < line.End && text[i + 1] == '|';
            bars.Add(new Span(i, isDouble ? 2 : 1));
            if (isDouble) i++;
        }

        return bars;
    }

    private static Span Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return Span.Between(start, end);
    }
}
