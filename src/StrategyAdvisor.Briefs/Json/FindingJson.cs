using System.Text.Json;
using NodaTime;
using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Json;

/// <summary>Writes a finding with all that it rests on.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter json, BriefFinding finding)
    {
        json.WriteStartObject();
        WriteKeys(json, finding);
        json.WriteEndObject();
    }

    /// <summary>A finding that is set aside has the keys of one that stands, and those of its suppression.</summary>
    public static void Write(Utf8JsonWriter json, SuppressedFinding suppressed)
    {
        json.WriteStartObject();
        WriteKeys(json, suppressed.Finding);
        WriteSuppression(json, suppressed.Reason, suppressed.By, suppressed.Until);
        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, string reason, string by, LocalDate until)
    {
        json.WriteString("reason", reason);
        json.WriteString("by", by);
        json.WriteString("until", JsonBrief.Iso(until));
    }

    private static void WriteKeys(Utf8JsonWriter json, BriefFinding finding)
    {
        json.WriteString("rule", finding.Rule);
        json.WriteString("group", finding.Group);
        json.WriteString("severity", finding.Severity);
        json.WriteString("warning", finding.Warning);
        JsonBrief.WriteAll(json, "evidence", finding.Evidence, Write);
        JsonBrief.WriteAll(json, "sources", finding.Sources, Write);
        json.WriteString("impliedBy", finding.ImpliedBy);
        json.WriteString("title", finding.Title);
        if (finding.Layer is { } layer) json.WriteString("layer", layer);
        if (finding.Condition is { } condition)
        {
            json.WritePropertyName("condition");
            JsonReason.WriteCondition(json, condition);
        }

        if (finding.Clearing is { } clearing)
        {
            json.WritePropertyName("clearing");
            ChangesJson.Write(json, clearing);
        }

        if (finding.Lapsed is not { } lapsed) return;
        json.WriteStartObject("lapsed");
        WriteSuppression(json, lapsed.Reason, lapsed.By, lapsed.Until);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("fact", evidence.Fact);
        JsonBrief.WriteValue(json, "value", evidence.Value);
        json.WriteString("source", evidence.Source);
        json.WriteString("on", evidence.On is { } on ? JsonBrief.Iso(on) : null);
        json.WriteString("status", evidence.Status);
        json.WriteString("label", evidence.Title);
        if (evidence.IsStale) json.WriteBoolean("stale", true);
        if (!evidence.Others.IsEmpty) JsonBrief.WriteAll(json, "others", evidence.Others, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OtherValue other)
    {
        json.WriteStartObject();
        json.WriteString("value", other.Value);
        json.WriteString("source", other.Source);
        json.WriteString("on", other.On is { } on ? JsonBrief.Iso(on) : null);
        json.WriteString("status", other.Status);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, BriefSource source)
    {
        json.WriteStartObject();
        json.WriteString("key", source.Key);
        json.WriteString("grade", source.Grade);
        json.WriteString("title", source.Title);
        if (source.Address is not null) json.WriteString("address", source.Address);
        json.WriteEndObject();
    }
}
