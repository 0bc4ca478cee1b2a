using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Columns;

/// <summary>The values of one field over all rows of a batch, and which of them are known. What stands at an unknown row means nothing.</summary>
/// <param name="known">Bit r % 64 of word r / 64 is set where row r is known; bits past the last row are 0.</param>
public abstract class Column(int count, ulong[] known)
{
    public int Count { get; } = count;

    public ulong[] Known { get; } = Bits.Fits(known, count);

    /// <summary>The rows on record, in bits as <see cref="Known"/>: the same, unless values are assumed for facts that nobody recorded. A test for absence asks this.</summary>
    public ulong[] Recorded { get => field ?? Known; init => field = Bits.Fits(value, Count); }

    public bool IsKnown(int row) => Bits.IsSet(Known, row);

    public bool IsRecorded(int row) => Bits.IsSet(Recorded, row);
}

/// <summary>Booleans, one bit a row.</summary>
public sealed class BitColumn(int count, ulong[] values, ulong[] known) : Column(count, known)
{
    public ulong[] Values { get; } = Bits.Fits(values, count);
}

/// <summary>Texts out of a few allowed ones, as positions among <see cref="Allowed"/>.</summary>
public sealed class CodeColumn(AllowedValues allowed, byte[] codes, ulong[] known) : Column(codes.Length, known)
{
    public AllowedValues Allowed { get; } = allowed;

    public byte[] Codes { get; } = codes;
}

/// <summary>Dates as <see cref="DayNumber"/>s.</summary>
public sealed class DayColumn(int[] days, ulong[] known) : Column(days.Length, known)
{
    public int[] Days { get; } = days;
}

/// <summary>Numbers and durations in days, times 10 to the power of <see cref="Decimals"/>.</summary>
public sealed class ScaledColumn(int decimals, long[] values, ulong[] known) : Column(values.Length, known)
{
    public int Decimals { get; } = decimals;

    public long[] Values { get; } = values;
}

/// <summary>Ordered values that are recorded, though perhaps only within bounds: sums over accounts of which some are left out. Explained only; programs have no use for it.</summary>
/// <param name="least">Null for no lower bound.</param>
/// <param name="greatest">Null for no upper bound.</param>
public sealed class BoundsColumn(decimal?[] least, decimal?[] greatest) : Column(least.Length, Bits.All(least.Length))
{
    public decimal?[] Least { get; } = least;

    public decimal?[] Greatest { get; } = greatest;
}

/// <summary>Texts of any content.</summary>
public sealed class TextColumn(string?[] values, ulong[] known) : Column(values.Length, known)
{
    /// <summary>Null where unknown.</summary>
    public string?[] Values { get; } = values;
}

/// <summary>Lists: the entries of all rows behind each other in one child batch.</summary>
/// <param name="offsets">One more than rows: row r's entries are the child's rows from offsets[r] up to, not including, offsets[r + 1]. An unknown list has none.</param>
public sealed class ListColumn(int[] offsets, RecordBatch entries, ulong[] known) : Column(offsets.Length - 1, known)
{
    public int[] Offsets { get; } = offsets;

    /// <summary>A list of plain values has entries with one field, <see cref="ItemField"/>.</summary>
    public RecordBatch Entries { get; } = entries;

    /// <summary>The name of the only field of a plain value's record.</summary>
    public const string ItemField = "item";
}

/// <summary>Stands for a column that was left out, as nobody reads it.</summary>
public sealed class UnreadColumn(int count) : Column(count, new ulong[Bits.Words(count)]);
