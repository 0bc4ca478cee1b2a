using System.Text.Json;
using StrategyAdvisor.Portfolio.Impacts;
using StrategyAdvisor.Rules.Changes;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Writes what a change of rules does, for programs.</summary>
internal static class ImpactJson
{
    public static void Write(Impact impact, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DiagnosticOutput.Options);
        json.WriteStartObject();
        json.WriteString("asOf", impact.Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("accounts", impact.Accounts);
        json.WriteNumber("touched", impact.Touched);
        json.WriteStartArray("changes");
        foreach (var change in impact.EditedRules) WriteChange(json, "rule", change.Name, change.Kind, change.Words);
        foreach (var change in impact.EditedDecisions) WriteChange(json, "decision", change.Name, change.Kind, change.Words);
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in impact.Rules) WriteRule(json, rule);
        json.WriteEndArray();
        WriteBalances(json, "severities", impact.Severities);
        WriteBalances(json, "owners", impact.Owners);
        json.WriteStartArray("decisions");
        foreach (var decision in impact.Decisions) WriteDecision(json, decision);
        json.WriteEndArray();
        json.WriteStartArray("lookAt");
        foreach (var account in impact.Foremost) WriteAccount(json, account);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteChange(Utf8JsonWriter json, string what, string name, ChangeKind kind, ImmutableArray<string> words)
    {
        json.WriteStartObject();
        json.WriteString(what, name);
        json.WriteString("kind", kind switch { ChangeKind.Added => "added", ChangeKind.Removed => "removed", _ => "changed" });
        WriteTexts(json, "words", words);
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleImpact rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule);
        json.WriteNumber("gained", rule.Gained);
        json.WriteNumber("lost", rule.Lost);
        json.WriteNumber("raised", rule.Raised);
        json.WriteNumber("lowered", rule.Lowered);
        json.WriteNumber("undecided", rule.Undecided);
        json.WriteNumber("decided", rule.Decided);
        json.WriteEndObject();
    }

    private static void WriteBalances(Utf8JsonWriter json, string name, ImmutableArray<Balance> balances)
    {
        json.WriteStartArray(name);
        foreach (var balance in balances)
        {
            json.WriteStartObject();
            json.WriteString("name", balance.Name.Length == 0 ? null : balance.Name);
            json.WriteNumber("gained", balance.Gained);
            json.WriteNumber("lost", balance.Lost);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDecision(Utf8JsonWriter json, DecisionImpact decision)
    {
        json.WriteStartObject();
        json.WriteString("decision", decision.Decision);
        json.WriteStartArray("flips");
        foreach (var (before, after, accounts) in decision.Flips)
        {
            json.WriteStartObject();
            json.WriteString("before", before);
            json.WriteString("after", after);
            json.WriteNumber("accounts", accounts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAccount(Utf8JsonWriter json, AccountImpact account)
    {
        json.WriteStartObject();
        json.WriteString("account", account.Id);
        json.WriteString("name", account.Name);
        WriteTexts(json, "words", account.Words);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
