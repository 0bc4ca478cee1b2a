using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Laws.Accounts;

/// <summary>Writes drawn records into columns.</summary>
internal sealed class RecordWriter(FactRecord record)
{
    private readonly ImmutableArray<ColumnWriter> _columns = [.. record.Facts.Select(fact => new ColumnWriter(fact))];

    public int Count { get; private set; }

    /// <summary>Copies the facts that the record has at this moment.</summary>
    public void Add(Drawn drawn)
    {
        for (var slot = 0; slot < _columns.Length; slot++) _columns[slot].Add(drawn.Cells[slot]);
        Count++;
    }

    /// <summary>All records since the last batch was built.</summary>
    public RecordBatch Build()
    {
        var batch = new RecordBatch(record.Type, Count, [.. _columns.Select(column => column.Build())]);
        Count = 0;
        return batch;
    }
}
