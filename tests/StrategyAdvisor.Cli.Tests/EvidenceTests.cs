using System.Text.Json;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>What the findings of a brief rest on, as programs read it.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData("text", "financial-distress", "✓ altman z < ", "altman z: 0.9", "Altman Z-score: 0.9 (bureau, 20 June, confirmed)", "ALTM (grade B): ", "It clears when")]
    [InlineData("md", "financial-distress", "altman z < ", "Altman Z-score: 0.9 (bureau, 20 June, confirmed)", "ALTM", "grade B")]
    [InlineData("html", "financial-distress", "altman z < ", "bureau", "20 June", "confirmed", "ALTM", "grade B", "It clears when")]
    [InlineData("json", "\"rule\": \"financial-distress\"", "\"text\": \"altman z < ", "\"value\": 0.9", "\"source\": \"bureau\"", "\"on\": \"2026-06-20\"", "\"status\": \"confirmed\"", "\"key\": \"ALTM\"", "\"grade\": \"B\"", "\"clearing\": {")]
    public void A_finding_opens_to_its_condition_its_facts_and_its_sources_in_every_format(string format, params string[] expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", "id: a\nname: Acme\naltman model: z1\naltman z: {value: 0.9, source: bureau, on: 2026-06-20, status: confirmed}\n");
        var brief = System.Net.WebUtility.HtmlDecode(Commands.Run("brief", "a", "--accounts", folder.Path, "--as-of", "2026-06-30", "--explain", "--format", format).Output);
        foreach (var part in expected) Assert.Contains(part, brief, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("buying stage: tender\ncontacts: [{name: Ana, roles: [user, champion], last contact: 2026-01-01}]", "silent-champion",
        """buying stage="tender"; contacts=["Ana"]; contacts.Ana.left on=null; contacts.Ana.roles=["user","champion"]; contacts.Ana.last contact="2026-01-01" """)]
    [InlineData("contacts: [{name: Ana, roles: [decision maker], left on: 2026-06-01}]", "key-contact-left",
        """contacts=["Ana"]; contacts.Ana.roles=["decision maker"]; contacts.Ana.left on="2026-06-01" """)]
    [InlineData("distress events: [fire, flood]", "distress-event", """distress events=["fire","flood"] """)]
    [InlineData("complaints: [{opened: 2026-06-02, cause: rust}, {opened: 2026-06-03, cause: rust}]", "repeat-complaint",
        """complaints.1.opened="2026-06-02"; complaints=["1","2"]; complaints.1.cause="rust"; complaints.2.opened="2026-06-03"; complaints.2.cause="rust" """)]
    public void Each_fact_stands_once_under_its_path_with_the_value_that_was_recorded(string facts, string rule, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", $"id: a\nname: Acme\n{facts}\n");
        var lines = Commands.Run("review", "--accounts", folder.Path, "--as-of", "2026-06-30", "--format", "jsonl").Output.Split('\n');
        using var brief = JsonDocument.Parse(lines[0]);
        var finding = brief.RootElement.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == rule);
        var evidence = finding.GetProperty("evidence").EnumerateArray().Select(fact => $"{fact.GetProperty("fact").GetString()}={fact.GetProperty("value").GetRawText()}");
        Assert.Equal(expected.Trim(), string.Join("; ", evidence));
    }
}
