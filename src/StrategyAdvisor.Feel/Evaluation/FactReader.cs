using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Reads the facts of records; some may be assumed, or all but a few withheld.</summary>
/// <param name="assumed">What to take an unknown fact for; whether a fact is recorded does not change by it.</param>
/// <param name="only">The facts that may be read: all others count as not recorded, and their lists as unknown. Null for every fact.</param>
internal sealed class FactReader(IReadOnlyDictionary<FactReference, Possible>? assumed = null, IReadOnlySet<FactReference>? only = null)
{
    private readonly HashSet<FactReference>? _mentioned = only is null ? null : Mentioned(only);

    public bool IsKnown(RowValue record, FactReference fact) =>
        (only is null || only.Contains(fact)) && record.Batch.Columns[fact.Field.Slot].IsKnown(record.Row);

    /// <summary>Is it on record? What is only assumed is not.</summary>
    public bool IsRecorded(RowValue record, FactReference fact) =>
        (only is null || only.Contains(fact)) && record.Batch.Columns[fact.Field.Slot].IsRecorded(record.Row);

    /// <summary>The value of a fact that is no list, or null where it is unknown.</summary>
    public Possible? Read(RowValue record, FactReference fact)
    {
        if (assumed is not null && assumed.TryGetValue(fact, out var value)) return value;
        return IsKnown(record, fact) ? Known(record.Batch.Columns[fact.Field.Slot], record.Row) : null;
    }

    /// <summary>The rows of a list's entries in the batch of all entries.</summary>
    public IEnumerable<EntryReference> Entries(RowValue record, FactReference list)
    {
        var offsets = ListOf(record, list).Offsets;
        var rows = Enumerable.Range(offsets[record.Row], offsets[record.Row + 1] - offsets[record.Row]).Select(row => new EntryReference(list, row));
        return only is null || only.Contains(list) ? rows : rows.Where(IsMentioned);
    }

    public static ListColumn ListOf(RowValue record, FactReference list) => (ListColumn)record.Batch.Columns[list.Field.Slot];

    /// <summary>What an unknown fact can be.</summary>
    public static Possible Domain(Field field) => Possible.Any(field.Type) switch
    {
        Interval => new Interval(field.Minimum, field.Maximum),
        var any => any,
    };

    private bool IsMentioned(EntryReference entry) => _mentioned!.Contains(KeyOf(entry));

    /// <summary>Every entry that one of the facts belongs to, directly or further up.</summary>
    private static HashSet<FactReference> Mentioned(IEnumerable<FactReference> facts)
    {
        var entries = new HashSet<FactReference>(FactComparer.Instance);
        foreach (var fact in facts)
        {
            for (var entry = fact.Record; entry is not null; entry = entry.List.Record) entries.Add(KeyOf(entry));
        }

        return entries;
    }

    // Entries have no comparer of their own; with the list's own field for a member they are facts of one.
    private static FactReference KeyOf(EntryReference entry) => new(entry, entry.List.Field);

    private static Possible Known(Column column, int row) => column switch
    {
        BitColumn bits => Truth.Of(Bits.IsSet(bits.Values, row)),
        CodeColumn codes => new CodeSet(codes.Allowed, 1UL << codes.Codes[row]),
        DayColumn days => Interval.Of(days.Days[row]),
        ScaledColumn numbers => Interval.Of(Unscaled(numbers.Values[row], numbers.Decimals)),
        TextColumn texts => new TextValue(texts.Values[row]),
        _ => throw new ArgumentException($"{column.GetType().Name} holds no single values", nameof(column)),
    };

    private static decimal Unscaled(long value, int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals; i++) unit *= 10;
        return value / unit;
    }
}
