using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Laws.Accounts;

/// <summary>One column that takes the cells of one fact, record after record.</summary>
internal sealed class ColumnWriter(FactDeclaration fact)
{
    private readonly List<FactCell> _cells = [];
    private readonly RecordWriter? _entries = fact.Entries is null ? null : new RecordWriter(fact.Entries);
    private readonly List<int> _offsets = [0];

    public void Add(in FactCell cell)
    {
        _cells.Add(cell);
        if (_entries is null) return;
        if (!cell.Entries.IsDefault) foreach (var entry in cell.Entries) _entries.Add(entry);
        _offsets.Add(_entries.Count);
    }

    /// <summary>The column of all cells since the last one was built.</summary>
    public Column Build()
    {
        var recorded = BitsOf(cell => cell.Standing == Standing.Recorded);
        var column = Build(BitsOf(cell => cell.Standing != Standing.Unknown), recorded);
        _cells.Clear();
        _offsets.RemoveRange(1, _offsets.Count - 1);
        return column;
    }

    private Column Build(ulong[] known, ulong[] recorded) => fact.Type switch
    {
        BooleanType => new BitColumn(_cells.Count, BitsOf(cell => cell.Number != 0), known) { Recorded = recorded },
        DateType => new DayColumn([.. _cells.Select(cell => (int)cell.Number)], known) { Recorded = recorded },
        TextType { Allowed: { } allowed } => new CodeColumn(allowed, [.. _cells.Select(cell => (byte)cell.Number)], known) { Recorded = recorded },
        TextType => new TextColumn([.. _cells.Select(cell => cell.Text)], known) { Recorded = recorded },
        ListType => new ListColumn([.. _offsets], _entries!.Build(), known) { Recorded = recorded },
        _ => new ScaledColumn(fact.Field.Decimals, [.. _cells.Select(cell => cell.Number)], known) { Recorded = recorded },
    };

    private ulong[] BitsOf(Func<FactCell, bool> isSet)
    {
        var bits = new ulong[Bits.Words(_cells.Count)];
        for (var row = 0; row < _cells.Count; row++)
        {
            if (isSet(_cells[row])) Bits.Set(bits, row);
        }

        return bits;
    }
}
