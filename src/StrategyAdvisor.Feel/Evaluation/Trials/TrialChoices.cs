using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation.Trials;

/// <summary>What to try of the facts that leave an expression open.</summary>
/// <param name="asked">The expression.</param>
/// <param name="today">The as-of date.</param>
/// <param name="valueOf">The value of a part of it that speaks of no entry; null where it is open or does.</param>
internal sealed class TrialChoices(TypedNode asked, LocalDate today, Func<TypedNode, Possible?> valueOf)
{
    private const int MostValues = 24;

    private readonly ListTrials _lists = new(asked, valueOf);
    private readonly Landmarks _landmarks = new(asked, today);

    /// <param name="known">As they are known of the facts: points where a few stand for all, else ranges or nothing.</param>
    public ImmutableArray<FactChoices> Of(ImmutableArray<FactChoices> known) => [.. known.Select(Of)];

    private FactChoices Of(FactChoices fact)
    {
        if (fact is { ArePoints: true, Values.IsEmpty: false }) return fact;
        var values = fact.Fact.Field.Type is ListType
            ? _lists.Of(fact.Fact.Field)
            : ValueTrials.Of(fact.Fact.Field, EndsOf(fact).Concat(_landmarks.Of(fact.Fact.Field)), _landmarks.TextsOf(fact.Fact.Field));
        return new FactChoices(fact.Fact, [.. values.Take(MostValues)], ArePoints: true);
    }

    private static IEnumerable<decimal> EndsOf(FactChoices ranges) => ranges.Values.OfType<Interval>().SelectMany(range => (decimal?[])[range.Low, range.High]).OfType<decimal>();
}
