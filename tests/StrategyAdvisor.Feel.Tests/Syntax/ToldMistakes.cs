using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Syntax;

/// <summary>Writes everything a reader is told of a text: code, name, message, help and the underlined text, mistake by mistake.</summary>
internal static class ToldMistakes
{
    private const string CellMark = "cell:";

    /// <param name="text">An expression, or a table's cell behind <c>cell:</c>.</param>
    public static string Of(string text)
    {
        var diagnostics = new DiagnosticList();
        if (text.StartsWith(CellMark, StringComparison.Ordinal))
            Parser.ParseUnaryTests(Excerpt.Of(text[CellMark.Length..].TrimStart()), CaseText.Names, diagnostics);
        else
            Parser.ParseExpression(Excerpt.Of(text), CaseText.Names, diagnostics);
        return string.Join('\n', diagnostics.Sorted().Select(Told));
    }

    private static string Told(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.Span;
        var underlined = diagnostic.Location.Source.Content.Substring(span.Start, span.Length).Replace('\n', '↵');
        var help = diagnostic.Help is null ? "" : $"\n  help: {diagnostic.Help}";
        return $"  {diagnostic.Kind.Code} {diagnostic.Kind.Name}: {diagnostic.Message}{help}\n  at: {underlined}";
    }
}
