using NodaTime;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Tests;

/// <summary>What holds of every store, whichever database it lies in.</summary>
internal static class StoreLaws
{
    private static readonly LocalDate Day = new(2026, 6, 30);

    public static void What_is_kept_is_there_again(Func<SiteStore> open)
    {
        var store = open();
        store.Suppress(Suppression("vinalta", "paydex-risk", "the limit was raised, \"see\" <note> 'x'; DROP TABLE audit; --\0"), 0, "Ana");
        store.MarkDone(new KeptStep("vinalta", "profile-executives", "Ana", Day, 0), 0, "Ana");
        store.Share(new KeptShare("vinalta", "Luis", "Ana", Day, 0), 0, "Ana");
        var again = open();
        Assert.Equal(
            Suppression("vinalta", "paydex-risk", "the limit was raised, \"see\" <note> 'x'; DROP TABLE audit; --") with { Version = 1 },
            Assert.Single(again.Suppressions("vinalta")));
        Assert.Equal(new KeptStep("vinalta", "profile-executives", "Ana", Day, 2), Assert.Single(again.DoneSteps("vinalta")));
        Assert.Equal(["vinalta"], again.SharedWith("Luis"), StringComparer.Ordinal);
        Assert.Empty(again.Suppressions("urkieta"));
        Assert.Equal(["share", "step done", "suppress"], again.Audit().Select(entry => entry.What), StringComparer.Ordinal);
        Assert.Equal([3, 2, 1], again.Audit().Select(entry => entry.Number));
        Assert.Equal([2, 1], again.Audit(before: 3).Select(entry => entry.Number));
    }

    public static void The_second_is_given_what_the_first_saved(SiteStore store)
    {
        var first = store.Suppress(Suppression("vinalta", "paydex-risk", "first"), 0, "Ana");
        var second = store.Suppress(Suppression("vinalta", "paydex-risk", "second"), 0, "Luis");
        Assert.True(first.IsSaved);
        Assert.False(second.IsSaved);
        Assert.Equal("first", second.Now!.Reason);
        Assert.True(store.Suppress(Suppression("vinalta", "paydex-risk", "second"), second.Now.Version, "Luis").IsSaved);
        Assert.False(store.Unsuppress("vinalta", "paydex-risk", first.Now!.Version, "Ana").IsSaved);
        var entry = store.Audit()[0];
        Assert.Equal("Luis", entry.Who);
        Assert.Contains("first", entry.Was, StringComparison.Ordinal);
        Assert.Contains("second", entry.Became, StringComparison.Ordinal);
        Assert.Equal(2, store.Audit().Length);
    }

    public static void Of_many_one_succeeds(Func<SiteStore> open)
    {
        var stores = Enumerable.Range(0, 4).Select(_ => open()).ToList();
        var saved = new int[stores.Count];
        Parallel.For(0, stores.Count, i => saved[i] = Enumerable.Range(0, 10).Count(round => stores[i].MarkDone(new KeptStep("vinalta", $"step-{round}", $"caller {i}", Day, 0), 0, $"caller {i}").IsSaved));
        Assert.Equal(10, saved.Sum());
        Assert.Equal(10, stores[0].DoneSteps("vinalta").Length);
        Assert.Equal(Enumerable.Range(1, 10).Reverse().Select(number => (long)number), stores[0].Audit().Select(entry => entry.Number));
    }

    public static void An_erased_person_is_nowhere(SiteStore store)
    {
        store.Suppress(Suppression("vinalta", "paydex-risk", "as Inés Aldana says"), 0, "Inés Aldana");
        store.MarkDone(new KeptStep("vinalta", "profile-executives", "Inés Aldana", Day, 0), 0, "Inés Aldana");
        store.Share(new KeptShare("vinalta", "Inés Aldana", "Luis", Day, 0), 0, "Luis");
        store.AddKey(new KeptKey("ines", Role.Lead, "Inés Aldana", new string('0', 64), Day, 0), "admin");
        var count = store.Erase("Inés Aldana", "admin");
        Assert.Equal((2, 2, 4), (count.Removed, count.Renamed, count.Entries));
        var kept = Assert.Single(store.Suppressions("vinalta"));
        Assert.Equal(("as (erased) says", "(erased)"), (kept.Reason, kept.Who));
        Assert.Empty(store.SharedWith("Inés Aldana"));
        Assert.Empty(store.Keys());
        Assert.All(store.Audit(), entry => Assert.DoesNotContain("Inés", entry.ToString(), StringComparison.Ordinal));
        Assert.Equal(("erase", "admin"), (store.Audit()[0].What, store.Audit()[0].Who));
    }

    private static KeptSuppression Suppression(string account, string rule, string reason) => new(account, rule, reason, Day.PlusDays(30), reason.Contains("Inés", StringComparison.Ordinal) ? "Inés Aldana" : "Ana", Day, 0);
}
