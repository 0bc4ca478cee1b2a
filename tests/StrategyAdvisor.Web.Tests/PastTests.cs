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
    public async Task A_brief_shows_how_many_warnings_there_were_and_the_portfolio_where_its_figures_come_from()
    {
        var brief = await site.Page("/accounts/vinalta");
        Assert.Contains("Warnings over time", brief, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">31 May</th>", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("Warnings over time", await site.Page("/accounts/almudera"), StringComparison.Ordinal);
        var portfolio = await site.Page("/");
        Assert.Contains("3 (30 April) → 5 (31 May)", portfolio, StringComparison.Ordinal);
        Assert.Contains("<polyline points=\"2,18 94,2\">", portfolio, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_reviewed_after_the_day_does_not_count()
    {
        var history = new SiteHistory(site.History);
        Assert.Equal([new LocalDate(2026, 4, 30)], history.FindingsOf("vinalta", new LocalDate(2026, 5, 1)).Select(review => review.On));
        Assert.Equal(2, history.FindingsOf("vinalta", new LocalDate(2026, 6, 30))[^1].Counts["high"]);
        Assert.Empty(new SiteHistory(null).FindingsOf("vinalta", new LocalDate(2026, 6, 30)));
    }

    [Fact]
    public async Task A_program_is_given_what_the_pages_show()
    {
        using var findings = JsonDocument.Parse(await site.Page("/api/v1/accounts/vinalta/past"));
        Assert.Equal(["2026-04-30", "2026-05-31"], findings.RootElement.GetProperty("reviews").EnumerateArray().Select(review => review.GetProperty("on").GetString()), StringComparer.Ordinal);
        Assert.Equal(2, findings.RootElement.GetProperty("reviews")[1].GetProperty("findings").GetProperty("high").GetInt64());
        using var figures = JsonDocument.Parse(await site.Page("/api/v1/portfolio/past"));
        var figure = Assert.Single(figures.RootElement.GetProperty("figures").EnumerateArray());
        Assert.Equal([3m, 5m], figure.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("value").GetDecimal()));
        using var missing = await site.Client.GetAsync("/api/v1/accounts/nobody/past");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public void An_erased_person_is_nowhere_in_the_history_and_what_was_found_stays()
    {
        var address = Path.Combine(site.AccountsFolder, "..", "erased.sqlite");
        PastLaws.An_erased_person_is_gone_and_what_was_found_stays(address);
        Assert.DoesNotContain("Emper", Encoding.Latin1.GetString(File.ReadAllBytes(address)), StringComparison.Ordinal);
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
                Assert.True(history.Keep("sha256:x", day, spool, [new IndicatorRecord(FigureOfThePack, "", value)]));
            }

            return History;
        }

        private const string FigureOfThePack = "target-accounts-won";
    }
}
