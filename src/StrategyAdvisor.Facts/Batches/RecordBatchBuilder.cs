using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Records of one kind, appended one after another into growing columns.</summary>
public sealed class RecordBatchBuilder(FactRecord record)
{
    private readonly ImmutableArray<ColumnBuilder> _columns = [.. record.Facts.Select(ColumnBuilder.For)];

    public int Count { get; private set; }

    /// <summary>Begins the next record; all its facts are unknown until set.</summary>
    /// <returns>Its row.</returns>
    public int AddRow() => Count++;

    /// <summary>Gives a fact of a row its value.</summary>
    /// <param name="row">A row added before; of a list of plain values none after it may have been set.</param>
    public void Set(int row, int slot, FactValue value) => _columns[slot].Set(row, value);

    /// <summary>Makes the list of a row known, and hands out the batch that takes its entries; they end where the next row's list opens.</summary>
    public RecordBatchBuilder Open(int row, int slot)
    {
        var list = (ListColumnBuilder)_columns[slot];
        list.Open(row);
        return list.Entries;
    }

    public RecordBatch Build() => new(record.Type, Count, [.. _columns.Select(column => column.Build(Count))]);
}
