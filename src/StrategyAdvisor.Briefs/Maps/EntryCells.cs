using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Briefs.Maps;

/// <summary>Reads the facts of one entry of a list; null for what is unknown.</summary>
internal sealed class EntryCells
{
    private readonly RecordBatch _rows;
    private readonly int _row;

    public EntryCells(FactBatch batch, int account, EntryReference entry)
    {
        (_rows, _row) = FactValues.Locate(batch, account, entry);
        Number = entry.Row - FactValues.Locate(batch, account, entry.List.Record).Rows.Columns[entry.List.Field.Slot] switch
        {
            ListColumn list => list.Offsets[entry.List.Record?.Row ?? account],
            _ => 0,
        } + 1;
    }

    /// <summary>Counted from 1 in its list.</summary>
    public int Number { get; }

    /// <summary>A position among the allowed values.</summary>
    public int? Code(FactDeclaration fact) => Column<CodeColumn>(fact) is { } codes ? codes.Codes[_row] : null;

    /// <summary>See <see cref="DayNumber"/>.</summary>
    public int? Day(FactDeclaration fact) => Column<DayColumn>(fact) is { } days ? days.Days[_row] : null;

    public string? Text(FactDeclaration fact) => Column<TextColumn>(fact)?.Values[_row];

    /// <summary>The positions among the allowed values of a list's items.</summary>
    public ImmutableArray<int>? Codes(FactDeclaration fact)
    {
        if (Column<ListColumn>(fact) is not { } list || list.Entries.Columns[0] is not CodeColumn items) return null;
        var places = Enumerable.Range(list.Offsets[_row], list.Offsets[_row + 1] - list.Offsets[_row]);
        return [.. places.Where(items.IsKnown).Select(place => (int)items.Codes[place])];
    }

    /// <summary>What the entry is called, or its number.</summary>
    public string Name()
    {
        var name = _rows.Type.NameField is { } field && _rows.Columns[field.Slot] is TextColumn texts && texts.IsKnown(_row) ? texts.Values[_row] : null;
        return VisibleText.Of(name ?? Number.ToString(CultureInfo.InvariantCulture));
    }

    private T? Column<T>(FactDeclaration fact)
        where T : Column => _rows.Columns[fact.Field.Slot] is T column && column.IsKnown(_row) ? column : null;
}
