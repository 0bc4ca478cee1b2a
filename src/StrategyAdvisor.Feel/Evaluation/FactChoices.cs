using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>What to try of one unknown fact.</summary>
/// <param name="Values">Between them they stand for all that the fact can be.</param>
/// <param name="ArePoints">True where each is one value; false where some are ranges.</param>
internal sealed record FactChoices(FactReference Fact, ImmutableArray<Possible> Values, bool ArePoints)
{
    // What is only told within ranges is seldom told at all; a few tries show it.
    private const int MostInRanges = 200;

    /// <summary>Of each fact; of one that nothing can be tried of, such as an unknown list of records, no values.</summary>
    /// <param name="explanation">What the facts left open.</param>
    public static ImmutableArray<FactChoices> Of(Explanation explanation, ImmutableArray<FactReference> facts)
    {
        var thresholds = new Thresholds(explanation);
        return [.. facts.Select(fact => Of(fact, thresholds))];
    }

    /// <summary>Those with whose values there are at most so many combinations; the facts with the most values are left out, and so are those without any.</summary>
    public static ImmutableArray<FactChoices> AtMost(ImmutableArray<FactChoices> facts, int most)
    {
        var kept = facts.Where(fact => !fact.Values.IsEmpty).ToList();
        var limit = kept.Count == facts.Length && kept.TrueForAll(fact => fact.ArePoints) ? most : Math.Min(most, MostInRanges);
        while (Combinations(kept) > limit)
        {
            kept.Remove(kept.MaxBy(fact => fact.Values.Length)!);
            limit = Math.Min(most, MostInRanges);
        }

        return [.. kept];
    }

    private static long Combinations(List<FactChoices> facts) => facts.Aggregate(1L, (count, fact) => Math.Min(int.MaxValue, count * fact.Values.Length));

    private static FactChoices Of(FactReference fact, Thresholds thresholds)
    {
        var points = CandidateValues.Of(fact.Field, thresholds.Of(fact), thresholds.Alike(fact));
        return points.IsEmpty && fact.Field.Type is NumberType or DateType or DaysType
            ? new FactChoices(fact, FactRanges.Between(fact.Field, thresholds.Known(fact)), ArePoints: false)
            : new FactChoices(fact, points, ArePoints: true);
    }
}
