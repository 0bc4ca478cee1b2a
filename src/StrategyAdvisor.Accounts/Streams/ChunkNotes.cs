using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>What comes up while the accounts of a chunk are read: mistakes, which refuse accounts, and where values come from.</summary>
internal sealed class ChunkNotes
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<int> _refused = [];

    private readonly Dictionary<ObservedFact, ImmutableArray<Observation>> _observations = new(ObservedFactComparer.Instance);

    /// <summary>In the order they were found.</summary>
    public List<Diagnostic> Diagnostics => _diagnostics;

    public bool HasRefused => _refused.Count > 0;

    public ProvenanceTable Provenance => _observations.Count == 0 ? ProvenanceTable.Empty : new(_observations);

    public bool IsRefused(int account) => _refused.Contains(account);

    /// <summary>Takes note of a mistake in an account; an error refuses it.</summary>
    /// <param name="account">A row of the chunk, or -1 where nobody knows whose it is.</param>
    public void Report(int account, Diagnostic mistake)
    {
        _diagnostics.Add(mistake);
        if (account >= 0 && mistake.Severity == DiagnosticSeverity.Error) _refused.Add(account);
    }

    public void Refuse(int account) => _refused.Add(account);

    public void Observe(int account, FactReference fact, Observation observation) => _observations[new ObservedFact(account, fact)] = [observation];
}
