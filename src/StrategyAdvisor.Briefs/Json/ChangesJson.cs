using System.Text.Json;
using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Json;

/// <summary>Writes what would give a rule another verdict.</summary>
internal static class ChangesJson
{
    public static void Write(Utf8JsonWriter json, BriefChanges changes)
    {
        json.WriteStartObject();
        json.WriteString("to", changes.To.ToString().ToLowerInvariant());
        json.WriteBoolean("byUs", changes.IsByUs);
        json.WriteString("lead", changes.Lead);
        JsonBrief.WriteAll(json, "changes", changes.Changes, Write);
        if (changes.ByItself is { } day) json.WriteString("byItself", JsonBrief.Iso(day));
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, BriefOutcomes outcomes)
    {
        json.WriteStartObject();
        json.WriteString("fact", outcomes.Fact);
        json.WriteString("question", outcomes.Question);
        JsonBrief.WriteAll(json, "answers", outcomes.Answers, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BriefAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("values", answer.Values);
        json.WriteString("verdict", answer.Verdict.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BriefChange change)
    {
        json.WriteStartObject();
        json.WriteString("words", change.Words);
        JsonBrief.WriteTexts(json, "set", [.. change.Edits.Select(edit => $"{edit.Fact}={edit.To}")]);
        JsonBrief.WriteAll(json, "facts", change.Edits, Write);
        JsonBrief.WriteTexts(json, "raises", [.. change.Raises.Select(rule => rule.Rule)]);
        JsonBrief.WriteTexts(json, "clears", [.. change.Clears.Select(rule => rule.Rule)]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BriefEdit edit)
    {
        json.WriteStartObject();
        json.WriteString("fact", edit.Fact);
        json.WriteString("from", edit.From);
        json.WriteString("to", edit.To);
        json.WriteString("range", edit.Range);
        json.WriteEndObject();
    }
}
