using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Columns;

/// <summary>Some records out of a batch, with all of their columns or only those that are read.</summary>
public static class RecordSelection
{
    /// <param name="rows">Rows of the batch, in the order they are to have.</param>
    /// <param name="fields">The fields that will be read, of entries too; null for all. The other columns come out as <see cref="UnreadColumn"/>s.</param>
    public static RecordBatch Of(RecordBatch records, ReadOnlySpan<int> rows, IReadOnlySet<Field>? fields = null)
    {
        var columns = ImmutableArray.CreateBuilder<Column>(records.Columns.Length);
        for (var slot = 0; slot < records.Columns.Length; slot++)
            columns.Add(fields?.Contains(records.Type.Fields[slot]) == false ? new UnreadColumn(rows.Length) : Cells(records.Columns[slot], rows, records.Type.Fields[slot], fields));
        return new RecordBatch(records.Type, rows.Length, columns.MoveToImmutable());
    }

    private static Column Cells(Column column, ReadOnlySpan<int> rows, Field field, IReadOnlySet<Field>? fields)
    {
        var known = Flags(column.Known, rows);
        var recorded = ReferenceEquals(column.Recorded, column.Known) ? known : Flags(column.Recorded, rows);
        return column switch
        {
            BitColumn bits => new BitColumn(rows.Length, Flags(bits.Values, rows), known) { Recorded = recorded },
            CodeColumn codes => new CodeColumn(codes.Allowed, Values(codes.Codes, rows), known) { Recorded = recorded },
            DayColumn days => new DayColumn(Values(days.Days, rows), known) { Recorded = recorded },
            ScaledColumn numbers => new ScaledColumn(numbers.Decimals, Values(numbers.Values, rows), known) { Recorded = recorded },
            TextColumn texts => new TextColumn(Values(texts.Values, rows), known) { Recorded = recorded },
            ListColumn list => Lists(list, rows, known, recorded, field.Type is ListType { Element: RecordType } ? fields : null),
            UnreadColumn => new UnreadColumn(rows.Length),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "a column of an unknown kind"),
        };
    }

    private static ListColumn Lists(ListColumn list, ReadOnlySpan<int> rows, ulong[] known, ulong[] recorded, IReadOnlySet<Field>? fields)
    {
        var offsets = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++) offsets[i + 1] = offsets[i] + list.Offsets[rows[i] + 1] - list.Offsets[rows[i]];
        var entries = new int[offsets[^1]];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var entry = offsets[i]; entry < offsets[i + 1]; entry++) entries[entry] = list.Offsets[rows[i]] + entry - offsets[i];
        }

        return new ListColumn(offsets, Of(list.Entries, entries, fields), known) { Recorded = recorded };
    }

    private static T[] Values<T>(T[] values, ReadOnlySpan<int> rows)
    {
        var kept = GC.AllocateUninitializedArray<T>(rows.Length);
        for (var i = 0; i < rows.Length; i++) kept[i] = values[rows[i]];
        return kept;
    }

    private static ulong[] Flags(ulong[] bits, ReadOnlySpan<int> rows)
    {
        var kept = new ulong[Bits.Words(rows.Length)];
        for (var i = 0; i < rows.Length; i++) kept[i >> 6] |= (bits[rows[i] >> 6] >> rows[i] & 1) << i;
        return kept;
    }
}
