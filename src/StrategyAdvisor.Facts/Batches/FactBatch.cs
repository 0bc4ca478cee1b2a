using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>The facts of many accounts as columns, and beside them where single values come from. Rules read the columns only.</summary>
public sealed class FactBatch(FactDictionary dictionary, RecordBatch accounts, ProvenanceTable provenance)
{
    public FactDictionary Dictionary { get; } = dictionary;

    /// <summary>One row an account, one column a fact of <see cref="FactDictionary.Account"/>.</summary>
    public RecordBatch Accounts { get; } = accounts;

    public ProvenanceTable Provenance { get; } = provenance;

    public int Count => Accounts.Count;

    /// <summary>What was observed of a fact of one account: the value that rules see first, then those it was chosen over. Empty where nothing is noted.</summary>
    /// <param name="account">A row of <see cref="Accounts"/>.</param>
    public ImmutableArray<Observation> ObservationsOf(int account, FactReference fact) => Provenance.Find(account, fact);
}
