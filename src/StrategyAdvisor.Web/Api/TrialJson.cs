using System.Text.Encodings.Web;
using System.Text.Json;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Web.Pages;

namespace StrategyAdvisor.Web.Api;

/// <summary>Writes what changes when some facts are changed, and the brief that follows.</summary>
internal static class TrialJson
{
    public static void Write(Trial trial, Brief brief, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("changes");
        foreach (var change in trial.Changes)
        {
            json.WriteStartObject();
            json.WriteString("set", change.Text);
            json.WriteString("recorded", change.Recorded);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "mistakes", trial.Mistakes);
        WriteFindings(json, "appears", trial.Appears);
        WriteFindings(json, "vanishes", trial.Vanishes);
        WriteTexts(json, "settled", trial.Settled);
        json.WritePropertyName("brief");
        using var written = new MemoryStream();
        JsonBrief.WriteLine(brief, written);
        json.WriteRawValue(written.GetBuffer().AsSpan(0, (int)written.Length), skipInputValidation: true);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, ImmutableArray<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter json, string key, ImmutableArray<BriefFinding> findings)
    {
        json.WriteStartArray(key);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteString("title", finding.Title);
            json.WriteString("severity", finding.Severity);
            json.WriteString("warning", finding.Warning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
