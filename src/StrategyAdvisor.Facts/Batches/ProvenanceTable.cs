using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Sparse: which facts of which accounts carry a source, a date or a status, and what other sources say.</summary>
public sealed class ProvenanceTable(ImmutableDictionary<(int Account, FactReference Fact), ImmutableArray<Observation>> observations)
{
    public static ProvenanceTable Empty { get; } = new(ImmutableDictionary<(int, FactReference), ImmutableArray<Observation>>.Empty);

    /// <summary>True where nothing is noted of any fact.</summary>
    public bool IsEmpty => observations.IsEmpty;

    public ImmutableArray<Observation> Find(int account, FactReference fact) =>
        observations.TryGetValue((account, fact), out var found) ? found : [];
}
