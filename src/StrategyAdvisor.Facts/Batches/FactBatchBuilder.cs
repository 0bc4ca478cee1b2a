using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Puts accounts, one after another, into the columns of a batch.</summary>
/// <remarks>Who has columns already (a column store) makes a <see cref="FactBatch"/> of them without it.</remarks>
public sealed class FactBatchBuilder(FactDictionary dictionary)
{
    private readonly RecordBatchBuilder _accounts = new(dictionary.Account);

    private readonly Dictionary<ObservedFact, ImmutableArray<Observation>> _observations = new(ObservedFactComparer.Instance);

    /// <summary>A batch of one account.</summary>
    public static FactBatch One(FactDictionary dictionary, RecordDraft account)
    {
        var builder = new FactBatchBuilder(dictionary);
        builder.Add(account);
        return builder.Build();
    }

    /// <summary>Appends an account; the draft is copied.</summary>
    /// <returns>Its row.</returns>
    public int Add(RecordDraft account)
    {
        if (account.Record != dictionary.Account) throw new ArgumentException("the draft follows another dictionary", nameof(account));
        var row = _accounts.AddRow();
        Fill(_accounts, row, account, row, null);
        return row;
    }

    public FactBatch Build() => new(dictionary, _accounts.Build(), new ProvenanceTable(_observations));

    private void Fill(RecordBatchBuilder rows, int row, RecordDraft draft, int account, EntryReference? place)
    {
        foreach (var fact in draft.Record.Facts)
        {
            if (fact.IsTable && draft.EntriesOf(fact) is { } entries)
                FillEntries(rows.Open(row, fact.Field.Slot), entries, account, new FactReference(place, fact.Field));
            if (draft.ValueOf(fact) is not { } value) continue;
            rows.Set(row, fact.Field.Slot, value);
            if (draft.ObservationsOf(fact) is { IsEmpty: false } observed) _observations.Add(new ObservedFact(account, new FactReference(place, fact.Field)), observed);
        }
    }

    private void FillEntries(RecordBatchBuilder rows, IReadOnlyList<RecordDraft> entries, int account, FactReference list)
    {
        foreach (var entry in entries)
        {
            var row = rows.AddRow();
            Fill(rows, row, entry, account, new EntryReference(list, row));
        }
    }
}
