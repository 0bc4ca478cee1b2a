using System.Text.Json;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;

namespace StrategyAdvisor.Briefs.Since;

/// <summary>Reads the earlier brief that a later one is compared with.</summary>
public static class EarlierBriefReader
{
    /// <summary>From the JSON of a brief.</summary>
    /// <returns>Null where the text is no such brief.</returns>
    public static EarlierBrief? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception mistake) when (mistake is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>From a brief made of the account as it was.</summary>
    /// <param name="facts">Its facts, by path, as they print.</param>
    public static EarlierBrief Of(Brief brief, ImmutableDictionary<string, string?> facts) => new(
        brief.Account, brief.AsOf,
        [.. brief.Findings.Select(finding => new EarlierFinding(finding.Rule, finding.Title, finding.Severity, finding.Warning, [.. finding.Evidence.Select(evidence => evidence.Fact)]))],
        facts);

    private static EarlierBrief? Read(JsonElement brief)
    {
        if (DateText.Parse(brief.GetProperty("asOf").GetString()) is not { } day) return null;
        var values = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<EarlierFinding>();
        foreach (var finding in brief.GetProperty("findings").EnumerateArray())
        {
            var evidence = finding.GetProperty("evidence").EnumerateArray().ToList();
            foreach (var fact in evidence) values[TextOf(fact, "fact")] = Printed(fact.GetProperty("value"));
            var rule = TextOf(finding, "rule");
            var title = finding.TryGetProperty("title", out var named) ? named.GetString() ?? rule : rule;
            findings.Add(new EarlierFinding(rule, title, TextOf(finding, "severity"), TextOf(finding, "warning"), [.. evidence.Select(fact => TextOf(fact, "fact"))]));
        }

        foreach (var missing in brief.GetProperty("gaps").EnumerateArray()) values.TryAdd(TextOf(missing, "fact"), null);
        var hasUnknownSeverity = findings.Any(finding => !Rules.Checks.Pack.Severities.Values.Contains(finding.Severity, StringComparer.Ordinal));
        return hasUnknownSeverity ? null : new EarlierBrief(TextOf(brief, "account"), day, findings.ToImmutable(), values.ToImmutable());
    }

    private static string TextOf(JsonElement element, string key) => element.GetProperty(key).GetString() ?? "";

    private static string? Printed(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => FactText.List([.. value.EnumerateArray().Select(item => Printed(item) ?? FactValueReader.Unknown)]),
        _ => value.GetRawText(),
    };
}
