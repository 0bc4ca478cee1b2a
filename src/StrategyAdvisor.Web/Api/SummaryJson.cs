using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>Writes what a review comes to: figures, the worst accounts, and what is said of all together.</summary>
internal static class SummaryJson
{
    /// <param name="language">A language of the pack.</param>
    public static void Write(PortfolioSnapshot snapshot, ReviewSummary summary, string language, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(snapshot.Today));
        json.WriteString("packHash", snapshot.Pack.Hash);
        json.WriteNumber("accounts", summary.Accounts);
        WriteAll(json, "statuses", summary.Statuses, status =>
        {
            json.WriteString("status", status.Status);
            json.WriteNumber("accounts", status.Accounts);
        });
        WriteAll(json, "severities", summary.Severities, severity =>
        {
            json.WriteString("severity", severity.Severity);
            json.WriteNumber("findings", severity.Findings);
            json.WriteNumber("accounts", severity.Accounts);
        });
        WriteAll(json, "rules", summary.Rules, rule =>
        {
            json.WriteString("rule", rule.Rule.Id);
            json.WriteString("title", rule.Rule.Titles.GetValueOrDefault(language, rule.Rule.Id));
            json.WriteString("group", rule.Rule.Group);
            json.WriteNumber("accounts", rule.Accounts);
        });
        WriteAll(json, "worst", summary.Worst, account => AccountListJson.WriteProperties(json, account));
        WriteAll(json, "together", snapshot.TogetherIn(language).Findings, finding => Write(json, finding));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PortfolioWarning finding)
    {
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity);
        json.WriteString("subject", finding.Subject);
        json.WriteString("warning", finding.Warning);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string key, ImmutableArray<T> items, Action<T> writeProperties)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeProperties(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
