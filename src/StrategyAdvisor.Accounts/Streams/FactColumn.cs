using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>Reads many cells of one fact at once. What is written as programs write it goes into the fact's column as it is; all other cells are left to <see cref="FactCells"/>, one by one.</summary>
internal sealed class FactColumn(FactDeclaration fact)
{
    private readonly List<int> _left = [];
    private long[] _numbers = [];
    private ulong[] _known = [];
    private string?[] _texts = [];

    /// <summary>Reads a single cell.</summary>
    public FactCells Cells { get; } = new(fact);

    /// <param name="into">The row of <paramref name="rows"/> for the first cell; the others follow it.</param>
    /// <param name="isNoted">True where something is noted of cells, so that each is looked at.</param>
    /// <returns>The cells that are left, counted from <paramref name="first"/>; valid until the next call.</returns>
    public IReadOnlyList<int> Read(Cells cells, int first, int count, RecordBatchBuilder rows, int into, bool isNoted)
    {
        _left.Clear();
        if (isNoted || !Open(cells, count)) _left.AddRange(Enumerable.Range(0, count));
        else if (fact.Kind == FactKind.Text) ReadTexts((Utf8Cells)cells, first, count, rows, into);
        else ReadNumbers(cells, first, count, rows, into);
        return _left;
    }

    /// <summary>Makes room for the cells. False where none of them is in a form that is read at once.</summary>
    private bool Open(Cells cells, int count)
    {
        if (_numbers.Length < count) (_numbers, _known, _texts) = (new long[count], new ulong[Bits.Words(count)], new string?[count]);
        return cells switch
        {
            Utf8Cells => fact.Kind is not (FactKind.Texts or FactKind.Entries),
            DayCells => fact.Kind == FactKind.Date,
            FlagCells => fact.Kind == FactKind.Boolean,
            ScaledCells or BinaryCells => Cells.IsNumber,
            _ => false,
        };
    }

    private void ReadTexts(Utf8Cells cells, int first, int count, RecordBatchBuilder rows, int into)
    {
        for (var i = 0; i < count; i++)
        {
            _texts[i] = cells.IsNull(first + i) ? null : Cells.PlainTextOf(cells.BytesOf(first + i));
            if (_texts[i] is null && (fact.Required || !cells.IsNull(first + i))) _left.Add(i);
        }

        rows.SetRange(into, fact.Field.Slot, _texts.AsSpan(0, count));
    }

    private void ReadNumbers(Cells cells, int first, int count, RecordBatchBuilder rows, int into)
    {
        Array.Clear(_known, 0, Bits.Words(count));
        switch (cells)
        {
            case Utf8Cells texts:
                for (var i = 0; i < count; i++) Take(i, texts.IsNull(first + i), texts.IsNull(first + i) ? null : Cells.PlainNumberOf(texts.BytesOf(first + i)));
                break;
            case DayCells days:
                for (var i = 0; i < count; i++) Take(i, days.IsNull(first + i), days.IsInCalendar(first + i) ? days.Days[first + i] : null);
                break;
            case FlagCells flags:
                for (var i = 0; i < count; i++) Take(i, flags.IsNull(first + i), flags.Flags[first + i] ? 1 : 0);
                break;
            case ScaledCells scaled:
                for (var i = 0; i < count; i++) Take(i, scaled.IsNull(first + i), Cells.Rescaled(scaled.Values[first + i], scaled.Decimals));
                break;
            case BinaryCells binary:
                for (var i = 0; i < count; i++) Take(i, binary.IsNull(first + i), Cells.Scaled(binary.Values[first + i]));
                break;
        }

        rows.SetRange(into, fact.Field.Slot, _numbers.AsSpan(0, count), _known);
    }

    private void Take(int cell, bool isNull, long? number)
    {
        if (!isNull && number is { } known)
        {
            _numbers[cell] = known;
            _known[cell >> 6] |= 1UL << cell;
        }
        else if (!isNull || fact.Required)
        {
            _left.Add(cell);
        }
    }
}
