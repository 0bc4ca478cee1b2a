using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Json;

/// <summary>Writes as JSON what would clear each finding of a brief.</summary>
public static class JsonClearings
{
    /// <summary>On one line, without its line end.</summary>
    /// <param name="brief">Built with what would clear its findings; a finding without it says null.</param>
    public static void Write(Brief brief, Stream output)
    {
        var written = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("account", brief.Account);
            json.WriteString("name", brief.Name);
            json.WriteString("asOf", JsonBrief.Iso(brief.AsOf));
            JsonBrief.WriteAll(json, "findings", brief.Findings, Write);
            json.WriteEndObject();
        }

        VisibleJson.Write(written.WrittenSpan, output);
    }

    private static void Write(Utf8JsonWriter json, BriefFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("title", finding.Title);
        json.WriteString("severity", finding.Severity);
        json.WriteString("warning", finding.Warning);
        json.WriteString("impliedBy", finding.ImpliedBy);
        json.WritePropertyName("clearing");
        if (finding.Clearing is { } clearing) ChangesJson.Write(json, clearing);
        else json.WriteNullValue();
        json.WriteEndObject();
    }
}
