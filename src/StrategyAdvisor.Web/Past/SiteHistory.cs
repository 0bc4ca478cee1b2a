using NodaTime;
using NodaTime.Text;
using StrategyAdvisor.Portfolio.History;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Web.Security;

namespace StrategyAdvisor.Web.Past;

/// <summary>What earlier reviews found, out of the history that <c>advisor review --history</c> keeps.</summary>
/// <param name="address">A SQLite file or the address of a PostgreSQL database; null where there is no history.</param>
public sealed class SiteHistory(string? address)
{
    /// <summary>Reviews that are shown, at most: the latest.</summary>
    public const int Most = 12;

    /// <summary>What of it somebody may see: a review is of all accounts, so its figures say nothing of those that a lead sees.</summary>
    public SiteHistory SeenBy(Caller? caller) => caller is { Role: Role.Lead } ? new SiteHistory(null) : this;

    /// <summary>The figures of all accounts in earlier reviews, by figure and currency, the oldest first.</summary>
    /// <param name="until">The as-of date; what was reviewed as of it or before counts.</param>
    public ImmutableDictionary<(string Figure, string Currency), ImmutableArray<PastFigure>> Figures(LocalDate until)
    {
        if (address is null) return ImmutableDictionary<(string, string), ImmutableArray<PastFigure>>.Empty;
        using var history = ReviewHistory.Open(address);
        return history.Trends(Iso(until)).GroupBy(point => (point.Indicator.Indicator, point.Indicator.Currency)).ToImmutableDictionary(
            series => series.Key,
            series => Latest(series.Select(point => new PastFigure(Day(point.AsOf), point.Indicator.Value)), point => point.On));
    }

    /// <summary>The findings of an account in earlier reviews, the oldest first. What folds under another finding is left out, as in a brief.</summary>
    /// <param name="until">As for figures.</param>
    /// <param name="pack">Says which rule implies which.</param>
    public ImmutableArray<PastFindings> FindingsOf(string account, LocalDate until, Pack pack)
    {
        if (address is null) return [];
        using var history = ReviewHistory.Open(address);
        var reviews = history.FindingsOf(account, Iso(until)).GroupBy(row => (row.Review, row.AsOf))
            .Select(review => new PastFindings(Day(review.Key.AsOf), Standing(review.Where(row => row.Rule is not null).Select(row => (row.Rule!, row.Severity ?? "")), pack)));
        return Latest(reviews, review => review.On);
    }

    /// <summary>Takes a person out of it.</summary>
    /// <param name="person">Their name as it is written.</param>
    /// <returns>How many facts and names there were.</returns>
    public long Erase(string person)
    {
        if (address is null) return 0;
        using var history = ReviewHistory.Open(address);
        return history.Erase(person);
    }

    // A rule that the pack has no more stands by itself.
    private static ImmutableSortedDictionary<string, string> Standing(IEnumerable<(string Rule, string Severity)> findings, Pack pack)
    {
        var all = findings.ToImmutableSortedDictionary(finding => finding.Rule, finding => finding.Severity, StringComparer.Ordinal);
        ImmutableArray<Rule> known = [.. all.Keys.Select(pack.FindRule).OfType<Rule>()];
        return all.RemoveRange(known.Select(rule => rule.Id).Except(Implications.Standing(known), StringComparer.Ordinal));
    }

    // A day that was reviewed again counts as it was reviewed last.
    private static ImmutableArray<T> Latest<T>(IEnumerable<T> points, Func<T, LocalDate> dayOf) => [.. points.GroupBy(dayOf).Select(day => day.Last()).TakeLast(Most)];

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();
}

/// <param name="On">The as-of date of the review.</param>
public sealed record PastFigure(LocalDate On, decimal Value);

/// <param name="On">The as-of date of the review.</param>
/// <param name="Severities">Of each rule that fired.</param>
public sealed record PastFindings(LocalDate On, ImmutableSortedDictionary<string, string> Severities);
