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

    /// <summary>Begins so many records.</summary>
    /// <returns>The row of the first.</returns>
    public int AddRows(int count) => (Count += count) - count;

    /// <summary>Gives a fact of a row its value.</summary>
    /// <param name="row">A row added before; of a list of plain values none after it may have been set.</param>
    public void Set(int row, int slot, FactValue value) => _columns[slot].Set(row, value);

    /// <summary>Gives a fact of rows behind each other its values: of any kind but texts and lists.</summary>
    /// <param name="first">The row of the first number.</param>
    /// <param name="numbers">As <see cref="FactValue.Number"/> has them; what stands at an unknown row means nothing.</param>
    /// <param name="known">Bit r % 64 of word r / 64 is set where number r is known; bits past the last number are 0.</param>
    public void SetRange(int first, int slot, ReadOnlySpan<long> numbers, ReadOnlySpan<ulong> known) => _columns[slot].SetRange(first, numbers, known);

    /// <summary>Gives a text of rows behind each other its values.</summary>
    /// <param name="first">The row of the first text.</param>
    /// <param name="texts">Null where unknown.</param>
    public void SetRange(int first, int slot, ReadOnlySpan<string?> texts) => _columns[slot].SetRange(first, texts);

    /// <summary>Makes the list of a row known, and hands out the batch that takes its entries; they end where the next row's list opens.</summary>
    public RecordBatchBuilder Open(int row, int slot)
    {
        var list = (ListColumnBuilder)_columns[slot];
        list.Open(row);
        return list.Entries;
    }

    public RecordBatch Build() => new(record.Type, Count, [.. _columns.Select(column => column.Build(Count))]);
}
