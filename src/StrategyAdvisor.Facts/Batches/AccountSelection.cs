using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Some accounts out of a batch.</summary>
public static class AccountSelection
{
    /// <summary>A batch of the given accounts, with all that is noted of them.</summary>
    /// <param name="accounts">Rows of the batch, in the order they are to have.</param>
    public static FactBatch Of(FactBatch batch, ReadOnlySpan<int> accounts) =>
        batch.Provenance.IsEmpty ? new FactBatch(batch.Dictionary, Records(batch.Accounts, accounts), ProvenanceTable.Empty) : Drafted(batch, accounts);

    // What is noted names the rows of entries, which change; drafts carry it along.
    private static FactBatch Drafted(FactBatch batch, ReadOnlySpan<int> accounts)
    {
        var builder = new FactBatchBuilder(batch.Dictionary);
        foreach (var account in accounts) builder.Add(DraftCopy.Of(batch, account));
        return builder.Build();
    }

    private static RecordBatch Records(RecordBatch records, ReadOnlySpan<int> rows)
    {
        var columns = ImmutableArray.CreateBuilder<Column>(records.Columns.Length);
        foreach (var column in records.Columns) columns.Add(Cells(column, rows));
        return new RecordBatch(records.Type, rows.Length, columns.MoveToImmutable());
    }

    private static Column Cells(Column column, ReadOnlySpan<int> rows)
    {
        var known = Flags(column.Known, rows);
        return column switch
        {
            BitColumn bits => new BitColumn(rows.Length, Flags(bits.Values, rows), known),
            CodeColumn codes => new CodeColumn(codes.Allowed, Values(codes.Codes, rows), known),
            DayColumn days => new DayColumn(Values(days.Days, rows), known),
            ScaledColumn numbers => new ScaledColumn(numbers.Decimals, Values(numbers.Values, rows), known),
            TextColumn texts => new TextColumn(Values(texts.Values, rows), known),
            ListColumn list => Lists(list, rows, known),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "a column of an unknown kind"),
        };
    }

    private static ListColumn Lists(ListColumn list, ReadOnlySpan<int> rows, ulong[] known)
    {
        var offsets = new int[rows.Length + 1];
        var entries = new List<int>();
        for (var i = 0; i < rows.Length; i++)
        {
            entries.AddRange(Enumerable.Range(list.Offsets[rows[i]], list.Offsets[rows[i] + 1] - list.Offsets[rows[i]]));
            offsets[i + 1] = entries.Count;
        }

        return new ListColumn(offsets, Records(list.Entries, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries)), known);
    }

    private static T[] Values<T>(T[] values, ReadOnlySpan<int> rows)
    {
        var kept = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++) kept[i] = values[rows[i]];
        return kept;
    }

    private static ulong[] Flags(ulong[] bits, ReadOnlySpan<int> rows)
    {
        var kept = new ulong[Bits.Words(rows.Length)];
        for (var i = 0; i < rows.Length; i++)
        {
            if (Bits.IsSet(bits, rows[i])) Bits.Set(kept, i);
        }

        return kept;
    }
}
