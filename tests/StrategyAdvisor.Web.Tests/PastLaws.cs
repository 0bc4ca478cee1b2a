using NodaTime;
using StrategyAdvisor.Portfolio.History;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Web.Past;

namespace StrategyAdvisor.Web.Tests;

/// <summary>What holds for the history that a site shows, whichever database keeps it.</summary>
public static class PastLaws
{
    /// <param name="address">Of a history that is not there yet.</param>
    /// <param name="pack">Says which finding folds under another.</param>
    public static void An_erased_person_is_gone_and_what_was_found_stays(string address, Pack pack)
    {
        var day = new LocalDate(2026, 6, 30);
        using (var history = ReviewHistory.Open(address))
        {
            using var spool = new HistorySpool();
            spool.Add(new AccountRecord(
                "vinalta", "Azulejos Vinalta",
                [new FindingRecord("power-not-behind-us", "high", [("contacts.Emper Gisbert.support", "neutral"), ("contacts", "Emper Gisbert;Toni Faura"), ("altman z", "1.1")])],
                []));
            Assert.True(history.Keep("sha256:x", "2026-05-31", spool, []));
        }

        var past = new SiteHistory(address);
        Assert.Equal(2, past.Erase("Emper Gisbert"));
        Assert.Equal(0, past.Erase("Emper Gisbert"));
        Assert.Single(Assert.Single(past.FindingsOf("vinalta", day, pack)).Severities);
        using var left = ReviewHistory.Open(address);
        var account = Assert.Single(left.AccountsOf(left.LatestBefore("2026-06-30", isIncluded: true)!));
        Assert.Equal(["altman z"], Assert.Single(account.Findings).Evidence.Select(evidence => evidence.Fact), StringComparer.Ordinal);
    }
}
