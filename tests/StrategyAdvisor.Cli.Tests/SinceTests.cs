using System.Text.Json;

namespace StrategyAdvisor.Cli.Tests;

public sealed class SinceTests
{
    private const string Now = """
        id: a
        name: Acme
        altman model: z1
        altman z: [{value: 0.9, source: bureau, on: 2026-06-20, status: confirmed}, {value: 3.1, source: bureau, on: 2026-01-10, status: confirmed}]
        next step: {value: 2026-07-08, source: CRM, on: 2026-06-25, status: confirmed}
        overdue over 90: 4000

        """;

    [Fact]
    public void Since_a_day_findings_are_new_cleared_or_lasting_each_with_the_facts_that_changed()
    {
        using var folder = Folder();
        using var json = JsonDocument.Parse(Brief(folder, "--since", "2026-06-01", "--format", "json").Output);
        var since = json.RootElement.GetProperty("since");
        Assert.Equal("2026-06-01", since.GetProperty("asOf").GetString());
        Assert.Equal("altman z: 3.1 > 0.9", Facts(since, "new", "financial-distress"));
        Assert.Equal("next step:  > 2026-07-08", Facts(since, "cleared", "no-next-step"));
        Assert.Equal("", Facts(since, "lasting", "overdue-over-90"));
    }

    [Fact]
    public void Since_an_earlier_brief_the_same_is_said()
    {
        using var folder = Folder();
        File.WriteAllText(Path.Combine(folder.Path, "a.yaml"), Now.Replace("value: 0.9", "value: 3.3", StringComparison.Ordinal).Replace("2026-07-08", "2026-09-08", StringComparison.Ordinal));
        var file = Path.Combine(folder.Path, "then.txt");
        File.WriteAllText(file, Brief(folder, "--format", "json").Output);
        File.WriteAllText(Path.Combine(folder.Path, "a.yaml"), Now);
        using var json = JsonDocument.Parse(Brief(folder, "--since", file, "--format", "json").Output);
        var since = json.RootElement.GetProperty("since");
        Assert.Contains(since.GetProperty("new").EnumerateArray(), shift => shift.GetProperty("rule").GetString() == "financial-distress");
        Assert.Equal("next step: 2026-09-08 > 2026-07-08", Facts(since, "cleared", "no-next-step"));
        Assert.Equal("", Facts(since, "lasting", "overdue-over-90"));
    }

    [Theory]
    [InlineData("text", "Since 1 June 2026")]
    [InlineData("md", "## Since 1 June 2026")]
    [InlineData("html", "<h2>Since 1 June 2026</h2>")]
    public void Every_form_of_a_brief_says_it(string format, string heading)
    {
        using var folder = Folder();
        var text = Brief(folder, "--since", "2026-06-01", "--format", format).Output;
        Assert.Contains(heading, text, StringComparison.Ordinal);
        Assert.Contains("Altman Z-score: 3.1 → 0.9", System.Net.WebUtility.HtmlDecode(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-01", "2026-07-01 is after the day of the brief")]
    [InlineData("yesterday", "`yesterday` is neither a date, such as 2026-06-30, nor a file")]
    [InlineData("a.yaml", "` is no brief; write one with")]
    [InlineData("b.txt", "` is a brief of `b`, not of `a`")]
    public void What_is_no_earlier_brief_of_the_account_is_refused(string since, string expected)
    {
        using var folder = Folder();
        folder.Write("b.txt", "{\"account\": \"b\", \"asOf\": \"2026-06-01\", \"findings\": [], \"gaps\": []}");
        var refused = Brief(folder, "--since", since.Contains('.', StringComparison.Ordinal) ? Path.Combine(folder.Path, since) : since);
        Assert.Equal((1, ""), (refused.Exit, refused.Output));
        Assert.Contains(expected, refused.Error, StringComparison.Ordinal);
    }

    private static string Facts(JsonElement since, string part, string rule)
    {
        var shift = Assert.Single(since.GetProperty(part).EnumerateArray(), shift => shift.GetProperty("rule").GetString() == rule);
        return string.Join("; ", shift.GetProperty("facts").EnumerateArray().Select(fact => $"{fact.GetProperty("fact")}: {fact.GetProperty("before")} > {fact.GetProperty("now")}"));
    }

    private static Outcome Brief(TemporaryFolder folder, params string[] more) => Commands.Run(["brief", "a", "--accounts", Path.Combine(folder.Path, "a.yaml"), "--as-of", "2026-06-30", .. more]);

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("a.yaml", Now);
        return folder;
    }
}
