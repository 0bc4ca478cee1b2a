using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>A list column that grows row by row, its entries behind each other in one growing child batch.</summary>
internal sealed class ListColumnBuilder(FactDeclaration fact) : ColumnBuilder
{
    private readonly List<int> _offsets = [0];

    /// <summary>The entries of all rows so far.</summary>
    public RecordBatchBuilder Entries { get; } = new(fact.Entries ?? throw new ArgumentException($"`{fact.Name}` says nothing of its entries", nameof(fact)));

    /// <summary>Makes a row's list known, empty as yet; entries added to <see cref="Entries"/> until the next row opens belong to it.</summary>
    public void Open(int row) => Set(row, default);

    protected override void Store(int row, FactValue value)
    {
        SkipTo(row);
        foreach (var item in value.Items)
        {
            var entry = Entries.AddRow();
            if (item is { } known) Entries.Set(entry, 0, known);
        }
    }

    protected override Column Build(int count, ulong[] known)
    {
        SkipTo(count);
        return new ListColumn([.. _offsets], Entries.Build(), known);
    }

    // Entries end where the next list begins: the offset of a row is written down when it, or a row after it, opens.
    private void SkipTo(int row)
    {
        while (_offsets.Count <= row) _offsets.Add(Entries.Count);
    }
}
