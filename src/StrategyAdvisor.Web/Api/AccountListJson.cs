using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>Writes a page of the list of accounts.</summary>
internal static class AccountListJson
{
    public static void Write(PortfolioSnapshot snapshot, SummaryPage page, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(snapshot.Today));
        json.WriteString("packHash", snapshot.Pack.Hash);
        json.WriteNumber("found", page.Found);
        json.WriteNumber("page", page.Page);
        json.WriteNumber("pages", page.Pages);
        json.WriteStartArray("statuses");
        foreach (var status in page.Statuses)
        {
            json.WriteStartObject();
            json.WriteString("status", status.Status);
            json.WriteNumber("accounts", status.Accounts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("accounts");
        foreach (var account in page.Accounts)
        {
            json.WriteStartObject();
            WriteProperties(json, account);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What the list says of one account, inside an object that the caller begins and ends.</summary>
    public static void WriteProperties(Utf8JsonWriter json, AccountSummary account)
    {
        json.WriteString("account", account.Id);
        json.WriteString("name", account.Name);
        json.WriteString("owner", account.Owner);
        json.WriteString("status", account.Status);
        json.WriteString("verdict", account.Verdict);
        json.WriteStartArray("findings");
        foreach (var finding in account.Findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("group", finding.Rule.Group);
            json.WriteString("severity", Pack.Severities.Values[finding.Severity]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("undecided", account.Groups.Sum(group => group.Undecided));
    }
}
