using System.Net;
using System.Text;
using System.Text.Json;
using NodaTime;
using StrategyAdvisor.Portfolio.History;
using StrategyAdvisor.Web.Past;

namespace StrategyAdvisor.Web.Tests;

/// <summary>What earlier reviews found, on the pages.</summary>
public sealed class PastTests(PastTests.SiteWithPast site) : IClassFixture<PastTests.SiteWithPast>
{
    [Fact]
    public async Task A_brief_shows_which_warnings_there_were_and_the_portfolio_where_its_figures_come_from()
    {
        var brief = await site.Page("/accounts/vinalta");
        Assert.Contains("Warnings over time", brief, StringComparison.Ordinal);
        Assert.Matches("<th scope=\"col\">31 May</th><th scope=\"col\">now</th>", brief);
        Assert.Matches("<th scope=\"row\">rule-1</th><td class=\"older\"><span class=\"muted\" aria-label=\"none\">–</span></td><td><span class=\"severity severity-high\">.*?</td><td><span class=\"muted\"", brief);
        Assert.DoesNotContain("Warnings over time", await site.Page("/accounts/almudera"), StringComparison.Ordinal);
        var portfolio = await site.Page("/");
        Assert.Contains("3 (30 April) → 5 (31 May)", portfolio, StringComparison.Ordinal);
        Assert.Contains("unchanged since 30 April", portfolio, StringComparison.Ordinal);
        Assert.Contains("<polyline points=\"2,18 94,2\">", portfolio, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_reviewed_after_the_day_does_not_count()
    {
        var history = new SiteHistory(site.History);
        Assert.Equal([new LocalDate(2026, 4, 30)], history.FindingsOf("vinalta", new LocalDate(2026, 5, 1), site.Pack).Select(review => review.On));
        Assert.Equal(2, history.FindingsOf("vinalta", new LocalDate(2026, 6, 30), site.Pack)[^1].Severities.Count);
        Assert.Empty(new SiteHistory(null).FindingsOf("vinalta", new LocalDate(2026, 6, 30), site.Pack));
    }

    [Fact]
    public async Task A_program_is_given_what_the_pages_show()
    {
        using var findings = JsonDocument.Parse(await site.Page("/api/v1/accounts/vinalta/past"));
        Assert.Equal(["2026-04-30", "2026-05-31"], findings.RootElement.GetProperty("reviews").EnumerateArray().Select(review => review.GetProperty("on").GetString()), StringComparer.Ordinal);
        Assert.Equal(2, findings.RootElement.GetProperty("reviews")[1].GetProperty("findings").GetProperty("high").GetInt64());
        using var figures = JsonDocument.Parse(await site.Page("/api/v1/portfolio/past"));
        var figure = figures.RootElement.GetProperty("figures").EnumerateArray().Single(one => one.GetProperty("figure").GetString() == "target-accounts-won");
        Assert.Equal([3m, 5m], figure.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("value").GetDecimal()));
        using var missing = await site.Client.GetAsync("/api/v1/accounts/nobody/past");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public void An_erased_person_is_nowhere_in_the_history_and_what_was_found_stays()
    {
        var address = Path.Combine(site.AccountsFolder, "..", "erased.sqlite");
        PastLaws.An_erased_person_is_gone_and_what_was_found_stays(address, site.Pack);
        Assert.DoesNotContain("Emper", Encoding.Latin1.GetString(File.ReadAllBytes(address)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_folds_under_another_finding_is_left_out_as_in_a_brief()
    {
        var implying = site.Pack.Rules.First(rule => !rule.Implies.IsEmpty);
        var address = Path.Combine(site.AccountsFolder, "..", "folded.sqlite");
        using (var history = ReviewHistory.Open(address))
        {
            using var spool = new HistorySpool();
            spool.Add(new AccountRecord("vinalta", "Azulejos Vinalta", [new FindingRecord(implying.Id, "high", []), new FindingRecord(implying.Implies[0], "medium", []), new FindingRecord("gone", "low", [])], []));
            Assert.True(history.Keep("sha256:x", "2026-05-31", spool, []));
        }

        var found = Assert.Single(new SiteHistory(address).FindingsOf("vinalta", new LocalDate(2026, 6, 30), site.Pack));
        Assert.Equal(new[] { implying.Id, "gone" }.Order(StringComparer.Ordinal), found.Severities.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void What_holds_today_stands_first_then_what_was_found_last()
    {
        LocalDate Day(int month) => new(2026, month, 1);
        PastFindings Review(int month, params ReadOnlySpan<string> rules) => new(Day(month), rules.ToArray().ToImmutableSortedDictionary(rule => rule, rule => rule == "low" ? "low" : "high", StringComparer.Ordinal));
        var now = new Dictionary<string, string>(StringComparer.Ordinal) { ["low"] = "low", ["new"] = "high" };
        var grid = FindingGrid.Of([Review(3, "long gone"), Review(4, "low", "gone"), Review(6, "low")], now, Day(6));
        Assert.Equal([Day(3), Day(4)], grid.Days);
        Assert.Equal(["new: - - high", "low: - low low", "gone: - high -", "long gone: high - -"], grid.Rows.Select(row => $"{row.Rule}: {string.Join(' ', row.Severities.Select(severity => severity ?? "-"))}"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("0 5 10", "2,18 48,10 94,2")]
    [InlineData("7 7", "2,10 94,10")]
    [InlineData("4 -4", "2,2 94,18")]
    public void A_line_goes_from_the_least_to_the_greatest(string values, string expected)
    {
        var points = values.Split(' ').Select((value, i) => new PastFigure(new LocalDate(2026, 1, 1).PlusDays(30 * i), decimal.Parse(value, CultureInfo.InvariantCulture)));
        Assert.Equal(expected, TrendLine.Of([.. points]));
    }

    /// <summary>The site with two reviews of the past.</summary>
    public sealed class SiteWithPast : SiteFixture
    {
        public string History { get; private set; } = "";

        protected override string? HistoryAddress(string folder)
        {
            History = Path.Combine(folder, "history.sqlite");
            using var history = ReviewHistory.Open(History);
            foreach (var (day, findings, value) in (ReadOnlySpan<(string, int, decimal)>)[("2026-04-30", 1, 3), ("2026-05-31", 2, 5)])
            {
                using var spool = new HistorySpool();
                spool.Add(new AccountRecord("vinalta", "Azulejos Vinalta", [.. Enumerable.Range(0, findings).Select(i => new FindingRecord($"rule-{i}", "high", []))], []));
                Assert.True(history.Keep("sha256:x", day, spool, [new IndicatorRecord(FigureOfThePack, "", value), new IndicatorRecord(FigureThatStays, "", 1)]));
            }

            return History;
        }

        private const string FigureOfThePack = "target-accounts-won";

        private const string FigureThatStays = "key-accounts-lost";
    }
}
