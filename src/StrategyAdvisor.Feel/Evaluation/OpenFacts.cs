namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>The facts that leave a value open, and for each a few values that stand for all it can take: between two neighbours of them nothing changes.</summary>
/// <param name="explanation">An unsettled value.</param>
public sealed class OpenFacts(Explanation explanation)
{
    private readonly Thresholds _thresholds = new(explanation);

    /// <summary>In reading order, each once.</summary>
    public ImmutableArray<FactReference> All { get; } = In(explanation);

    /// <summary>A few values of one of them, numbers and dates in ascending order; none where no few can stand for all.</summary>
    public ImmutableArray<Possible> ValuesOf(FactReference fact) => CandidateValues.Of(fact.Field, _thresholds.Of(fact), _thresholds.Alike(fact));

    internal static ImmutableArray<FactReference> In(Explanation explanation) =>
        [.. OpenEnds.Of(explanation).Select(end => end.Read?.Fact).OfType<FactReference>().Distinct(FactComparer.Instance)];
}
