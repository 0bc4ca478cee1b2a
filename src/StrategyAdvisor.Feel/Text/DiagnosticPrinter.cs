using System.Text;

namespace StrategyAdvisor.Feel.Text;

/// <summary>Prints a diagnostic with its source line, a caret line and the help, as compilers do.</summary>
public static class DiagnosticPrinter
{
    private const int WidestLine = 160;

    /// <summary>Several lines, without a final line end.</summary>
    public static string Print(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.Location.Position;
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        var builder = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{diagnostic.Location}: {severity} {diagnostic.Kind.Code} {diagnostic.Message}{diagnostic.InLayer}");
        var text = diagnostic.Location.Source.LineAt(line);
        if (text.Length > 0) AppendSnippet(builder, text, column, diagnostic.Location.Span.Length);
        if (diagnostic.Help is { } help) builder.Append("\n  help: ").Append(help);
        return builder.ToString();
    }

    private static void AppendSnippet(StringBuilder builder, string line, int column, int length)
    {
        var first = Math.Max(0, Math.Min(column - 1, line.Length) - (WidestLine / 2));
        var shown = line.Substring(first, Math.Min(WidestLine, line.Length - first));
        var caret = Math.Min(column - 1 - first, shown.Length);
        var carets = Math.Max(1, Math.Min(length, shown.Length - caret));
        builder.Append("\n  ").Append(VisibleText.Of(shown.Replace('\t', ' ')))
            .Append("\n  ").Append(' ', caret).Append('^', carets);
    }
}
