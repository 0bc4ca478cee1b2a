using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Explanations;

namespace StrategyAdvisor.Briefs.Json;

/// <summary>Writes as JSON why a rule says what it says.</summary>
public static class JsonReason
{
    /// <summary>Over several lines, without a final line end.</summary>
    public static void Write(BriefReason reason, Stream output)
    {
        var written = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" })) Write(reason, json);
        VisibleJson.Write(written.WrittenSpan, output);
    }

    private static void Write(BriefReason reason, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("account", reason.Account);
        json.WriteString("name", reason.Name);
        json.WriteString("asOf", JsonBrief.Iso(reason.AsOf));
        json.WriteString("rule", reason.Rule);
        json.WriteString("title", reason.Title);
        json.WriteString("verdict", reason.Verdict.ToString().ToLowerInvariant());
        json.WriteString("severity", reason.Severity);
        json.WriteString("warning", reason.Warning);
        json.WritePropertyName("condition");
        WriteCondition(json, reason.Condition);
        JsonBrief.WriteAll(json, "evidence", reason.Evidence, FindingJson.Write);
        JsonBrief.WriteAll(json, "missing", reason.Missing, Write);
        JsonBrief.WriteTexts(json, "diagnostics", reason.Failures);
        JsonBrief.WriteAll(json, "sources", reason.Sources, FindingJson.Write);
        if (reason.Changes is { } changes)
        {
            json.WritePropertyName("changes");
            ChangesJson.Write(json, changes);
        }

        if (!reason.Outcomes.IsEmpty) JsonBrief.WriteAll(json, "outcomes", reason.Outcomes, ChangesJson.Write);
        json.WriteEndObject();
    }

    /// <summary>A condition with the value found at every part: <c>text</c>, <c>value</c>, <c>parts</c>, and where there is one <c>entry</c> and <c>fact</c>.</summary>
    public static void WriteCondition(Utf8JsonWriter json, ConditionPart part)
    {
        json.WriteStartObject();
        json.WriteString("text", part.Text);
        json.WriteString("value", part.Value);
        if (part.Entry is not null) json.WriteString("entry", part.Entry);
        if (part.Fact is not null) json.WriteString("fact", part.Fact);
        json.WriteStartArray("parts");
        foreach (var child in part.Parts) WriteCondition(json, child);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MissingFact missing)
    {
        json.WriteStartObject();
        json.WriteString("fact", missing.Fact);
        json.WriteString("question", missing.Question);
        json.WriteEndObject();
    }
}
