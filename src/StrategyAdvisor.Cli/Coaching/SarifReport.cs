using System.Text.Json;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Lints;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Writes diagnostics as SARIF 2.1.0 (OASIS), which code review pages read.</summary>
internal static class SarifReport
{
    public static void Write(DiagnosticList diagnostics, Stream stream)
    {
        var sorted = diagnostics.Sorted();
        var kinds = sorted.Select(diagnostic => diagnostic.Kind).Distinct().OrderBy(kind => kind.Code, StringComparer.Ordinal).ToList();
        using var json = new Utf8JsonWriter(stream, DiagnosticOutput.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, kinds);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in sorted) WriteResult(json, diagnostic, kinds.IndexOf(diagnostic.Kind));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticKind> kinds)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "advisor");
        json.WriteStartArray("rules");
        foreach (var kind in kinds)
        {
            json.WriteStartObject();
            json.WriteString("id", kind.Code);
            json.WriteString("name", kind.Name);
            WriteText(json, "shortDescription", LintPages.Shown(kind, kind.Message));
            var lint = LintTable.All.FirstOrDefault(lint => lint.Kind == kind);
            if (lint is not null) WriteText(json, "fullDescription", lint.Why);
            var page = lint is null ? MistakePages.Page(kind) : LintPages.Page(lint);
            json.WriteStartObject("help");
            json.WriteString("text", page);
            json.WriteString("markdown", page);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int kind)
    {
        var (line, column) = diagnostic.Location.Position;
        var (endLine, endColumn) = diagnostic.Location.Source.PositionOf(diagnostic.Location.Span.End);
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Kind.Code);
        json.WriteNumber("ruleIndex", kind);
        json.WriteString("level", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        if (diagnostic.Location.Source.Layer is { } layer)
        {
            json.WriteStartObject("properties");
            json.WriteString("layer", layer);
            json.WriteEndObject();
        }

        WriteText(json, "message", diagnostic.Help is { } help ? $"{diagnostic.Message}; {help}" : diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ReportedPath.Uri(diagnostic.Location.Source.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteNumber("startColumn", column);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
