using System.Text.Json;

namespace StrategyAdvisor.Cli.Tests;

public sealed class WhyVerbTests
{
    private const string Account = "id: a\nname: Acme\ncontacts:\n  - {name: Ana, level: executive, coverage: deep, last contact: {value: 2026-03-01, source: CRM, on: 2026-03-02, status: confirmed}}\ncustomer since: 2020-01-01\n";

    [Fact]
    public void The_verdict_comes_first_then_the_condition_with_its_values_then_the_evidence()
    {
        using var folder = Accounts(Account);
        var why = Why(folder, "executive-silence");
        Assert.Equal((0, ""), (why.Exit, why.Error));
        AssertInOrder(why.Output, "Acme: ", "as of 30 June 2026", "executive-silence", "The rule fires, severity medium:", "121 days", "The condition, part by part", "✓ all of these",
            "last contact: 2026-03-01", "Evidence", "Ana: last contact: 1 March (CRM, 2 March, confirmed)", "Sources");
    }

    [Fact]
    public void An_undecided_rule_says_what_is_missing()
    {
        using var folder = Accounts("id: a\nname: Acme\ncontacts:\n  - {name: Ana, level: executive, coverage: deep}\n");
        var why = Why(folder, "executive-silence");
        AssertInOrder(why.Output, "The rule is undecided", "What to find out", "[contacts.Ana.last", "? all of these");
        using var json = JsonDocument.Parse(Why(folder, "executive-silence", "--format", "json").Output);
        Assert.Equal("undecided", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("contacts.Ana.last contact", json.RootElement.GetProperty("missing")[0].GetProperty("fact").GetString());
    }

    [Fact]
    public void A_quiet_rule_shows_which_part_is_false()
    {
        using var folder = Accounts(Account.Replace("2026-03-01", "2026-06-29", StringComparison.Ordinal));
        AssertInOrder(Why(folder, "executive-silence").Output, "The rule is quiet", "✗ all of these", "✗ Ana: last contact < today - silence");
    }

    [Theory]
    [InlineData("complaints: [{opened: 2026-05-11, severity: major}]", "major-complaint-open", "en", "close the complaint of 11 May (closed: any day up to today)")]
    [InlineData("complaints: [{opened: 2026-05-11, severity: major}]", "major-complaint-open", "es", "cerrar la reclamación del 11 de mayo (cerrada el: cualquier día hasta hoy)")]
    [InlineData("complaints: [{opened: 2026-05-11}, {opened: 2026-05-11}]", "complaint-without-owner", "en", "give somebody of ours the complaint of 11 May (2)")]
    [InlineData("buying stage: research", "purchase-progress-unknown", "en", "find out when they decide (decision date: recorded)")]
    [InlineData("annual revenue: 80\nprior annual revenue: 100", "shrinking-account", "en", "annual revenue: more than 90 EUR (now 80 EUR)")]
    [InlineData("plan reviewed: 2026-06-20", "stale-plan", "en", "No change of a fact can make it fire.  If no fact changes, it fires by itself on 19 September.")]
    [InlineData("competitors: unknown", "competitor-incumbent", "en", "- there are none: quiet - there are some: still open")]
    [InlineData("satisfaction: 7.4\nsatisfaction measured: 2026-06-01", "merely-satisfied", "en", "satisfaction: below 7, or 9 or more (now 7.4)")]
    public void Changes_read_as_a_person_would_say_them(string facts, string rule, string language, string expected)
    {
        using var folder = Accounts($"id: a\nname: Acme\n{facts}\n");
        var why = Why(folder, rule, "--lang", language);
        Assert.Contains(string.Join(' ', expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)), string.Join(' ', why.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_to_be_recorded_is_set_to_today()
    {
        using var folder = Accounts("id: a\nname: Acme\ncomplaints: [{opened: 2026-05-11, severity: major}]\n");
        Assert.Contains("\"complaints.1.closed=2026-06-30\"", Why(folder, "major-complaint-open", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_speaks_Spanish()
    {
        using var folder = Accounts(Account);
        AssertInOrder(Why(folder, "executive-silence", "--lang", "es").Output, "La regla salta", "121 días", "La condición", "Pruebas");
    }

    [Theory]
    [InlineData("executive-silense", "advisor: there is no rule `executive-silense`; did you mean `executive-silence`?\n")]
    [InlineData("zzz", "advisor: there is no rule `zzz`; `advisor brief` names the rules that fire\n")]
    public void An_unknown_rule_is_told_with_the_one_meant(string rule, string expected)
    {
        using var folder = Accounts(Account);
        var why = Why(folder, rule);
        Assert.Equal((1, "", expected), (why.Exit, why.Output, why.Error));
    }

    [Fact]
    public void Every_fifth_rule_can_be_asked_for()
    {
        const string line = "why conservas-ria-mayor ";
        var rules = Commands.Run($"[suggest:{line.Length}]", line).Output.Split('\n').Where(word => word.Length > 2 && char.IsAsciiLetterLower(word[0])).ToList();
        Assert.True(rules.Count > 70);
        Assert.All(rules.Where((_, index) => index % 5 == 0), rule => Assert.Equal(0, Commands.Run("why", "conservas-ria-mayor", rule).Exit));
    }

    private static Outcome Why(TemporaryFolder folder, string rule, params string[] more) =>
        Commands.Run(["why", "a", rule, "--accounts", folder.Path, "--as-of", "2026-06-30", .. more]);

    private static TemporaryFolder Accounts(string account)
    {
        var folder = new TemporaryFolder();
        folder.Write("a.yaml", account);
        return folder;
    }

    private static void AssertInOrder(string text, params string[] parts)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var at = text.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"`{part}` does not follow in:\n{text}");
            from = at + part.Length;
        }
    }
}
