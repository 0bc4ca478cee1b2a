using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Columns;

/// <summary>Many records of one type, field by field: row r of every column together is record r. Immutable once handed over; nobody writes to its arrays.</summary>
public sealed class RecordBatch
{
    /// <param name="columns">One a field of <paramref name="type"/>, in slot order, each of <paramref name="count"/> rows.</param>
    public RecordBatch(RecordType type, int count, ImmutableArray<Column> columns)
    {
        if (columns.Length != type.Fields.Length) throw new ArgumentException($"{type.Name} has {type.Fields.Length} fields, not {columns.Length}", nameof(columns));
        foreach (var column in columns)
        {
            if (column.Count != count) throw new ArgumentException($"a column has {column.Count} rows, not {count}", nameof(columns));
        }

        Type = type;
        Count = count;
        Columns = columns;
    }

    public RecordType Type { get; }

    public int Count { get; }

    public ImmutableArray<Column> Columns { get; }
}
