using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Sparse: which facts of which accounts carry a source, a date or a status, and what other sources say.</summary>
/// <param name="observations">Is not changed any more. By <see cref="ObservedFactComparer"/>.</param>
public sealed class ProvenanceTable(IReadOnlyDictionary<ObservedFact, ImmutableArray<Observation>> observations)
{
    private readonly Lazy<ILookup<int, FactReference>> _disputed = new(() =>
        observations.Where(entry => AreDisputed(entry.Value)).ToLookup(entry => entry.Key.Account, entry => entry.Key.Fact));

    public static ProvenanceTable Empty { get; } = new(new Dictionary<ObservedFact, ImmutableArray<Observation>>());

    /// <summary>True where nothing is noted of any fact.</summary>
    public bool IsEmpty => observations.Count == 0;

    public ImmutableArray<Observation> Find(int account, FactReference fact) =>
        observations.TryGetValue(new ObservedFact(account, fact), out var found) ? found : [];

    /// <summary>The facts of an account of which sources say different things, in no order that means anything.</summary>
    public IEnumerable<FactReference> Disputed(int account) => _disputed.Value[account];

    private static bool AreDisputed(ImmutableArray<Observation> observed) => observed.Any(other => other.Value != observed[0].Value);
}
