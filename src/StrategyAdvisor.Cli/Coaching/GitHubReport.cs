using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Writes diagnostics as workflow commands, which GitHub shows beside the lines of a change.</summary>
internal static class GitHubReport
{
    public static string Line(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.Location.Position;
        var command = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        var message = diagnostic.Help is { } help ? $"{diagnostic.Message}{diagnostic.InLayer}; {help}" : $"{diagnostic.Message}{diagnostic.InLayer}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"::{command} file={Property(ReportedPath.Of(diagnostic.Location.Source.Path))},line={line},col={column},title={Property($"{diagnostic.Kind.Code} {diagnostic.Kind.Name}")}::{Escaped(message)}");
    }

    private static string Property(string text) => Escaped(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Escaped(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
