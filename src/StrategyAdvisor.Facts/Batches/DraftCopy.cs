using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Takes an account out of a batch again, as a draft whose facts can be changed.</summary>
public sealed class DraftCopy
{
    private readonly FactBatch _batch;
    private readonly int _account;

    private DraftCopy(FactBatch batch, int account)
    {
        _batch = batch;
        _account = account;
    }

    /// <summary>The facts of an account with all that was observed of them; a batch made of the draft holds the same.</summary>
    /// <param name="account">A row of the batch's accounts.</param>
    public static RecordDraft Of(FactBatch batch, int account) =>
        new DraftCopy(batch, account).Copy(batch.Dictionary.Account, batch.Accounts, account, null);

    private RecordDraft Copy(FactRecord record, RecordBatch rows, int row, EntryReference? place)
    {
        var draft = new RecordDraft(record);
        foreach (var fact in record.Facts)
        {
            var column = rows.Columns[fact.Field.Slot];
            if (!column.IsKnown(row)) continue;
            var reference = new FactReference(place, fact.Field);
            if (fact.IsTable) draft.SetEntries(fact, Entries(fact, (ListColumn)column, row, reference));
            else CopyValue(draft, fact, ValueOf(column, row), reference);
        }

        return draft;
    }

    private List<RecordDraft> Entries(FactDeclaration fact, ListColumn list, int row, FactReference reference) =>
    [
        .. Enumerable.Range(list.Offsets[row], list.Offsets[row + 1] - list.Offsets[row])
            .Select(entry => Copy(fact.Entries!, list.Entries, entry, new EntryReference(reference, entry))),
    ];

    private void CopyValue(RecordDraft draft, FactDeclaration fact, FactValue value, FactReference reference)
    {
        var observed = _batch.ObservationsOf(_account, reference);
        if (observed.IsEmpty) draft.Set(fact, value);
        foreach (var (index, observation) in observed.Index())
        {
            // The first is the value itself; the others are kept as texts, as they were read once.
            var said = index == 0 ? value : FactValueReader.Read(fact, observation.Value, quoted: true).Value ?? value;
            draft.Observe(fact, new ObservedValue(said, observation));
        }
    }

    private static FactValue ValueOf(Column column, int row) => column switch
    {
        BitColumn bits => FactValue.Of(Bits.IsSet(bits.Values, row)),
        CodeColumn codes => FactValue.OfCode(codes.Codes[row]),
        DayColumn days => FactValue.Of(DayNumber.ToDate(days.Days[row])),
        ScaledColumn numbers => FactValue.OfScaled(numbers.Values[row]),
        TextColumn texts => FactValue.Of(texts.Values[row] ?? ""),
        ListColumn list => FactValue.OfItems(Enumerable.Range(list.Offsets[row], list.Offsets[row + 1] - list.Offsets[row]).Select(item => ItemOf(list, item))),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "a column of an unknown kind"),
    };

    private static FactValue? ItemOf(ListColumn list, int item) => list.Entries.Columns[0].IsKnown(item) ? ValueOf(list.Entries.Columns[0], item) : null;
}
