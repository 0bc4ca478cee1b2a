using NodaTime;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Web.Past;

/// <summary>The findings of an account over time: a row for each rule that fired in one of the reviews, a column for each review and one for today.</summary>
/// <param name="Days">Of the reviews, the oldest first; today is not among them.</param>
/// <param name="Rows">What holds today first, then what was found last; of these the most severe first.</param>
public sealed record FindingGrid(ImmutableArray<LocalDate> Days, ImmutableArray<FindingRow> Rows)
{
    /// <param name="reviews">The oldest first.</param>
    /// <param name="now">The severity of each rule that fires today and folds under no other.</param>
    public static FindingGrid Of(ImmutableArray<PastFindings> reviews, IReadOnlyDictionary<string, string> now, LocalDate today)
    {
        ImmutableArray<PastFindings> earlier = [.. reviews.Where(review => review.On < today)];
        var rows = earlier.SelectMany(review => review.Severities.Keys).Concat(now.Keys).Distinct(StringComparer.Ordinal)
            .Select(rule => new FindingRow(rule, [.. earlier.Select(review => review.Severities.GetValueOrDefault(rule)), now.GetValueOrDefault(rule)]));
        return new FindingGrid([.. earlier.Select(review => review.On)], [.. rows.OrderByDescending(Last).ThenBy(Worst).ThenBy(row => row.Rule, StringComparer.Ordinal)]);
    }

    private static int Last(FindingRow row) => Enumerable.Range(0, row.Severities.Length).Last(day => row.Severities[day] is not null);

    private static int Worst(FindingRow row) => Pack.Severities.IndexOf(row.Severities[Last(row)]!);
}

/// <param name="Severities">On each day of the grid and today; null where the rule did not fire.</param>
public sealed record FindingRow(string Rule, ImmutableArray<string?> Severities);
