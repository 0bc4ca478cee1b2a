using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Some accounts out of a batch.</summary>
public static class AccountSelection
{
    /// <summary>A batch of the given accounts, with all that is noted of them.</summary>
    /// <param name="accounts">Rows of the batch, in the order they are to have.</param>
    public static FactBatch Of(FactBatch batch, ReadOnlySpan<int> accounts) =>
        batch.Provenance.IsEmpty ? new FactBatch(batch.Dictionary, RecordSelection.Of(batch.Accounts, accounts), ProvenanceTable.Empty) : Drafted(batch, accounts);

    // What is noted names the rows of entries, which change; drafts carry it along.
    private static FactBatch Drafted(FactBatch batch, ReadOnlySpan<int> accounts)
    {
        var builder = new FactBatchBuilder(batch.Dictionary);
        foreach (var account in accounts) builder.Add(DraftCopy.Of(batch, account));
        return builder.Build();
    }
}
