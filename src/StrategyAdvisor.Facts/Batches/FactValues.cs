using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Looks single facts up in a batch, for what is printed; rules read whole columns.</summary>
public static class FactValues
{
    /// <summary>A fact's value as it prints, see <see cref="FactText"/>, or null where it is unknown.</summary>
    /// <remarks>A list of records prints as the names of its entries, or their numbers.</remarks>
    /// <param name="account">A row of the batch's accounts.</param>
    public static string? Print(FactBatch batch, int account, FactReference fact)
    {
        var (rows, row) = Locate(batch, account, fact.Record);
        var column = rows.Columns[fact.Field.Slot];
        if (column is ListColumn list && fact.Field.IsListOfRecords()) return list.IsKnown(row) ? FactText.List(EntryLabels.Of(list, row)) : null;
        return PrintCell(column, row);
    }

    /// <summary>The batch and the row in it that hold a record's facts.</summary>
    /// <param name="record">Null for the account itself.</param>
    public static (RecordBatch Rows, int Row) Locate(FactBatch batch, int account, EntryReference? record) =>
        record is null ? (batch.Accounts, account) : (ListOf(batch, record.List).Entries, record.Row);

    /// <summary>The column of a list, over all accounts.</summary>
    public static ListColumn ListOf(FactBatch batch, FactReference list)
    {
        var rows = list.Record is null ? batch.Accounts : ListOf(batch, list.Record.List).Entries;
        return (ListColumn)rows.Columns[list.Field.Slot];
    }

    internal static string? PrintCell(Column column, int row)
    {
        if (!column.IsKnown(row)) return null;
        return column switch
        {
            BitColumn bits => FactText.Boolean(Bits.IsSet(bits.Values, row)),
            CodeColumn codes => codes.Allowed.Values[codes.Codes[row]],
            DayColumn days => FactText.Date(days.Days[row]),
            ScaledColumn numbers => FactText.Number(numbers.Values[row], numbers.Decimals),
            TextColumn texts => texts.Values[row],
            ListColumn list => PrintItems(list, row),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "a column of an unknown kind"),
        };
    }

    private static string PrintItems(ListColumn list, int row)
    {
        var items = list.Entries.Columns[0];
        return FactText.List([.. Enumerable.Range(list.Offsets[row], list.Offsets[row + 1] - list.Offsets[row]).Select(item => PrintCell(items, item) ?? FactValueReader.Unknown)]);
    }
}
