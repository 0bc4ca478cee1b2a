using System.Text.Encodings.Web;
using System.Text.Json;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Cli;

/// <summary>Writes diagnostics where they are the result: for a person with line and caret, for a program as JSON.</summary>
internal static class DiagnosticOutput
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary><c>2 errors, 1 warning</c>.</summary>
    public static string Count(DiagnosticList diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return $"{Counted(errors, "error")}, {Counted(diagnostics.Count - errors, "warning")}";
    }

    public static void Write(Utf8JsonWriter json, DiagnosticList diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics.Sorted()) Write(json, diagnostic);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.Location.Position;
        json.WriteStartObject();
        json.WriteString("path", diagnostic.Location.Source.Path);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteNumber("length", diagnostic.Location.Span.Length);
        json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteString("code", diagnostic.Kind.Code);
        json.WriteString("name", diagnostic.Kind.Name);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
        if (diagnostic.Location.Source.Layer is { } layer) json.WriteString("layer", layer);
        json.WriteEndObject();
    }

    private static string Counted(int number, string word) => string.Create(CultureInfo.InvariantCulture, $"{number} {word}{(number == 1 ? "" : "s")}");
}
