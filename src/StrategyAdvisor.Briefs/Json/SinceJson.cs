using System.Text.Json;
using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Json;

/// <summary>Writes what has changed since an earlier brief.</summary>
internal static class SinceJson
{
    public static void Write(Utf8JsonWriter json, BriefSince since)
    {
        json.WriteStartObject("since");
        json.WriteString("asOf", JsonBrief.Iso(since.Since));
        JsonBrief.WriteAll(json, "new", since.New, Write);
        JsonBrief.WriteAll(json, "cleared", since.Cleared, Write);
        JsonBrief.WriteAll(json, "lasting", since.Lasting, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FindingShift shift)
    {
        json.WriteStartObject();
        json.WriteString("rule", shift.Rule);
        json.WriteString("title", shift.Title);
        json.WriteString("before", shift.Before);
        json.WriteString("now", shift.Now);
        if (shift.IsOpen) json.WriteBoolean("undecided", true);
        JsonBrief.WriteAll(json, "facts", shift.Facts, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FactShift fact)
    {
        json.WriteStartObject();
        json.WriteString("fact", fact.Fact);
        json.WriteString("before", fact.Before);
        json.WriteString("now", fact.Now);
        json.WriteEndObject();
    }
}
