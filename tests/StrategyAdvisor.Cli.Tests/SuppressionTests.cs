using System.Text.Json;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>A finding that somebody has set aside steps aside with its steps, and nothing else changes.</summary>
public sealed class SuppressionTests
{
    private const string Favour = "{account: santa-aurelia, rule: private-favour, reason: Paid back on 3 June, by: Nuria Costa, until: 2026-06-30}";

    [Theory]
    [InlineData("en", "Suppressed", "suppressed until 30 June by Nuria Costa: Paid back on 3 June")]
    [InlineData("es", "Apartadas", "apartada hasta el 30 de junio por Nuria Costa: Paid back on 3 June")]
    public void A_suppressed_warning_stands_in_a_section_of_its_own_with_who_why_and_until_when(string language, string heading, string line)
    {
        using var accounts = Accounts(Favour);
        foreach (var format in (string[])["text", "md", "html"])
        {
            var brief = Commands.Run("brief", "santa-aurelia", "--accounts", accounts.Path, "--lang", language, "--format", format);
            Assert.Equal("", brief.Error);
            Assert.Contains(heading, brief.Output, StringComparison.Ordinal);
            Assert.Contains(line, brief.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_is_no_finding_asks_for_no_step_and_changes_no_decision()
    {
        using var accounts = Accounts(Favour);
        using var with = Brief("santa-aurelia", accounts);
        using var without = JsonDocument.Parse(Commands.Run("brief", "santa-aurelia", "--format", "json").Output);
        Assert.Equal(["private-favour"], Rules(with, "suppressed"), StringComparer.Ordinal);
        Assert.Equal(Rules(without, "findings").Except(["private-favour"], StringComparer.Ordinal), Rules(with, "findings"), StringComparer.Ordinal);
        Assert.Contains("private-favour", Steps(without), StringComparer.Ordinal);
        Assert.DoesNotContain("private-favour", Steps(with), StringComparer.Ordinal);
        Assert.Equal(without.RootElement.GetProperty("decisions").ToString(), with.RootElement.GetProperty("decisions").ToString());
    }

    [Fact]
    public void What_was_folded_under_it_stands_by_itself()
    {
        using var accounts = Accounts("{account: conservas-ria-mayor, rule: competitor-has-the-top, reason: x, by: y, until: 2027-01-01}");
        using var brief = Brief("conservas-ria-mayor", accounts);
        using var before = JsonDocument.Parse(Commands.Run("brief", "conservas-ria-mayor", "--format", "json").Output);
        Assert.Contains("competitor-has-the-top", Above(before), StringComparer.Ordinal);
        Assert.DoesNotContain("competitor-has-the-top", Above(brief), StringComparer.Ordinal);
    }

    [Fact]
    public void After_its_last_day_the_finding_is_back_and_says_so()
    {
        using var accounts = Accounts(Favour.Replace("2026-06-30", "2026-06-29", StringComparison.Ordinal));
        using var brief = Brief("santa-aurelia", accounts);
        Assert.Equal("2026-06-29", brief.RootElement.GetProperty("findings")[0].GetProperty("lapsed").GetProperty("until").GetString());
        Assert.Contains("was suppressed until 29 June by Nuria Costa", Commands.Run("brief", "santa-aurelia", "--accounts", accounts.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_says_what_the_brief_says()
    {
        using var accounts = Accounts(Favour);
        var line = Commands.Run("review", "--accounts", accounts.Path, "--format", "jsonl").Output.Split('\n').Single(brief => brief.Contains("\"account\":\"santa-aurelia\"", StringComparison.Ordinal));
        using var brief = JsonDocument.Parse(line);
        Assert.Equal(["private-favour"], Rules(brief, "suppressed"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("{account: urkieta, rule: single-threadded, reason: x, by: y, until: 2026-07-01}", "4:30: error SUPP001", "did you mean `single-threaded`?")]
    [InlineData("{account: urkieta, rule: too-many-key-accounts, reason: x, by: y, until: 2026-07-01}", "4:30: error SUPP001", "no rule about single accounts")]
    [InlineData("{account: urkieta, rule: single-threaded, reason: x, by: y, until: soon}", "4:72: error SUPP003", "`soon` is not a date")]
    [InlineData("{account: urkieta, rule: single-threaded, by: y, until: 2026-07-01}", "4:5: error DOC053", "lacks the key `reason`")]
    [InlineData("{account: urkieta, rule: single-threaded, reason: x, until: 2026-07-01}", "4:5: error DOC053", "lacks the key `by`")]
    [InlineData("{account: urkieta, rule: single-threaded, reason: x, by: y}", "4:5: error DOC053", "lacks the key `until`")]
    [InlineData("{account: urkieta, rule: single-threaded, reason: x, by: y, untill: 2026-07-01}", "4:65: error", "did you mean `until`?")]
    [InlineData("{account: urkietta, rule: single-threaded, reason: x, by: y, until: 2026-07-01}", "4:15: warning SUPP002", "there is no account `urkietta`")]
    public void A_mistake_is_told_with_its_place_and_the_other_suppressions_hold(string entry, string place, string message)
    {
        using var accounts = Accounts(Favour, "# a line", entry);
        var brief = Commands.Run("brief", "santa-aurelia", "--accounts", accounts.Path, "--format", "json");
        Assert.Contains($"suppressions.yaml:{place}", brief.Error, StringComparison.Ordinal);
        Assert.Contains(message, brief.Error, StringComparison.Ordinal);
        Assert.Equal(place.Contains("warning", StringComparison.Ordinal) ? 0 : 3, brief.Exit);
        using var said = JsonDocument.Parse(brief.Output);
        Assert.Equal(["private-favour"], Rules(said, "suppressed"), StringComparer.Ordinal);
    }

    [Fact]
    public void The_example_of_the_coachs_guide_works()
    {
        using var accounts = Accounts();
        var guide = File.ReadAllText(Path.Combine(Commands.Rules, "README.md")).ReplaceLineEndings("\n");
        var block = guide.Split("```yaml suppressions\n")[1].Split("```")[0];
        File.WriteAllText(Path.Combine(accounts.Path, "suppressions.yaml"), block);
        using var brief = Brief("conservas-ria-mayor", accounts);
        Assert.Equal(["new-competitor-seller"], Rules(brief, "suppressed"), StringComparer.Ordinal);
    }

    private static TemporaryFolder Accounts(params ReadOnlySpan<string> entries)
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Commands.Rules, "examples", "dossiers"))) File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        File.Copy(Path.Combine(Commands.Rules, "examples", "portfolio.yaml"), Path.Combine(folder.Path, "portfolio.yaml"));
        File.WriteAllText(Path.Combine(folder.Path, "suppressions.yaml"), $"suppressions:\n{string.Concat(entries.ToArray().Select(entry => entry.StartsWith('#') ? $"  {entry}\n" : $"  - {entry}\n"))}");
        return folder;
    }

    private static JsonDocument Brief(string account, TemporaryFolder accounts) => JsonDocument.Parse(Commands.Run("brief", account, "--accounts", accounts.Path, "--format", "json").Output);

    private static string?[] Rules(JsonDocument brief, string key) => [.. brief.RootElement.GetProperty(key).EnumerateArray().Select(finding => finding.GetProperty("rule").GetString())];

    private static string?[] Above(JsonDocument brief) => [.. brief.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("impliedBy").GetString())];

    private static string?[] Steps(JsonDocument brief) =>
        [.. brief.RootElement.GetProperty("plan").EnumerateArray().SelectMany(step => step.GetProperty("from").EnumerateArray()).Select(from => from.GetString())];
}
