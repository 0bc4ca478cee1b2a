using System.Text.Json;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Coverage;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Writes what tests have reached, for programs.</summary>
internal static class CoverageJson
{
    public static void Write(PackCoverage coverage, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DiagnosticOutput.Options);
        json.WriteStartObject();
        json.WriteNumber("percent", coverage.Percent);
        json.WriteNumber("reached", coverage.Reached);
        json.WriteNumber("goals", coverage.Goals);
        Each(json, "rules", coverage.Rules, rule =>
        {
            json.WriteString("rule", rule.Rule);
            WriteSeen(json, rule.Place, rule.Seen, "fired", "quiet", "undecided");
        });
        Each(json, "conditions", coverage.Conditions, condition =>
        {
            json.WriteString("in", condition.Owner);
            json.WriteString("text", condition.Text);
            WriteSeen(json, condition.Place, condition.Seen, "true", "false", "unknown");
        });
        Each(json, "rows", coverage.Rows, row =>
        {
            json.WriteString("decision", row.Decision);
            json.WriteNumber("row", row.Row);
            WritePlace(json, row.Place);
            json.WriteNumber("matched", row.Matched);
        });
        Each(json, "messages", coverage.Messages, message =>
        {
            json.WriteString("rule", message.Rule);
            json.WriteString("language", message.Language);
            WritePlace(json, message.Place);
            json.WriteNumber("printed", message.Rendered);
        });
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Each<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSeen(Utf8JsonWriter json, Location place, Seen seen, string positive, string negative, string unknown)
    {
        WritePlace(json, place);
        json.WriteNumber(positive, seen.True);
        json.WriteNumber(negative, seen.False);
        if (seen.CanBeUnknown) json.WriteNumber(unknown, seen.Unknown);
    }

    private static void WritePlace(Utf8JsonWriter json, Location place)
    {
        json.WriteString("path", place.Source.Path);
        json.WriteNumber("line", place.Position.Line);
    }
}
