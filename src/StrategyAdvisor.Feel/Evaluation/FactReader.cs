using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Reads the facts of records; some may be assumed, or all but a few withheld.</summary>
/// <param name="assumed">What to take an unknown fact for; whether a fact is recorded does not change by it.</param>
/// <param name="only">The facts that may be read: all others count as not recorded, and their lists as unknown. Null for every fact.</param>
/// <param name="supposed">What is taken to be recorded otherwise, or null.</param>
internal sealed class FactReader(IReadOnlyDictionary<FactReference, Possible>? assumed = null, IReadOnlySet<FactReference>? only = null, Supposition? supposed = null)
{
    private readonly HashSet<FactReference>? _mentioned = only is null ? null : Mentioned(only);

    public bool IsKnown(RowValue record, FactReference fact) =>
        (only is null || only.Contains(fact)) && (supposed?.IsKnown(fact) ?? record.Batch.Columns[fact.Field.Slot].IsKnown(record.Row));

    /// <summary>Whether a fact is recorded, not only assumed; unknown where it is supposed that it may be.</summary>
    public Truth IsRecorded(RowValue record, FactReference fact)
    {
        if ((only is null || only.Contains(fact)) && (supposed?.IsKnown(fact) ?? record.Batch.Columns[fact.Field.Slot].IsRecorded(record.Row))) return Truth.True;
        return supposed?.MayBeRecorded(fact) == true ? Truth.Unknown : Truth.False;
    }

    /// <summary>The value of a fact that is no list, or null where it is unknown.</summary>
    public Possible? Read(RowValue record, FactReference fact)
    {
        if (assumed is not null && assumed.TryGetValue(fact, out var value)) return value;
        if (only is not null && !only.Contains(fact)) return null;
        if (supposed is not null && supposed.Values.TryGetValue(fact, out var other)) return other;
        var recorded = RecordedValue.Of(record.Batch.Columns[fact.Field.Slot], record.Row);
        return supposed?.MayBecome(fact, recorded) ?? recorded;
    }

    /// <summary>A list that is assumed, or supposed to be another one than recorded; null for neither.</summary>
    public ListOf? SupposedList(FactReference list) => (assumed?.GetValueOrDefault(list) ?? supposed?.Values.GetValueOrDefault(list)) as ListOf;

    /// <summary>True where a list surely has no entries but those recorded.</summary>
    public bool IsClosed(RowValue record, FactReference list) =>
        IsKnown(record, list) && (supposed is null || supposed.Values.ContainsKey(list) || supposed.MayBecome(list, Truth.True) is null);

    /// <summary>The rows of a list's entries in the batch of all entries.</summary>
    public IEnumerable<EntryReference> Entries(RowValue record, FactReference list)
    {
        var offsets = ListOf(record, list).Offsets;
        var count = offsets[record.Row + 1] - offsets[record.Row] - (supposed?.LeftOut.GetValueOrDefault(list) ?? 0);
        var rows = Enumerable.Range(offsets[record.Row], count).Select(row => new EntryReference(list, row));
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
}
