namespace StrategyAdvisor.Feel.Programs;

/// <summary>A growing buffer that steps write; its arrays hold at least the rows asked for, rounded up to whole 64-bit words of rows.</summary>
internal abstract class Vector
{
    /// <summary>Makes room for <paramref name="rows"/> rows; what stood there is lost.</summary>
    public abstract void Reserve(int rows);

    protected static void Reserve<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[length];
    }
}

/// <summary>Booleans: a row is surely true, surely false, or neither. Bits past the last row mean nothing.</summary>
internal sealed class TruthVector : Vector
{
    private ulong[] _true = [];
    private ulong[] _false = [];

    public ulong[] True => _true;

    public ulong[] False => _false;

    public override void Reserve(int rows)
    {
        Reserve(ref _true, Rows.Words(rows));
        Reserve(ref _false, Rows.Words(rows));
    }
}

/// <summary>Scaled numbers, day numbers or durations: a row's value lies between low and high, both included. <see cref="Unbounded"/> ends are infinite.</summary>
internal sealed class NumberVector : Vector
{
    private long[] _low = [];
    private long[] _high = [];

    public long[] Low => _low;

    public long[] High => _high;

    public override void Reserve(int rows)
    {
        Reserve(ref _low, Rows.Padded(rows));
        Reserve(ref _high, Rows.Padded(rows));
    }
}

/// <summary>Numbers that no fixed scale holds (quotients, means): as <see cref="NumberVector"/>, with the ends of decimal's range standing for infinity.</summary>
internal sealed class DecimalVector : Vector
{
    private decimal[] _low = [];
    private decimal[] _high = [];

    public decimal[] Low => _low;

    public decimal[] High => _high;

    public override void Reserve(int rows)
    {
        Reserve(ref _low, rows);
        Reserve(ref _high, rows);
    }
}

/// <summary>Texts out of allowed ones: bit n of a row is set where allowed value n is still possible.</summary>
internal sealed class CodesVector : Vector
{
    private ulong[] _sets = [];

    public ulong[] Sets => _sets;

    public override void Reserve(int rows) => Reserve(ref _sets, Rows.Padded(rows));
}

/// <summary>Free texts; null where unknown.</summary>
internal sealed class TextVector : Vector
{
    /// <summary>Stands for no text at all, as compared by reference: what is left of a table where no row matches.</summary>
    public static readonly string Nothing = new('\0', 1);

    private string?[] _values = [];

    /// <summary>Null where it is unknown.</summary>
    public string?[] Values => _values;

    public override void Reserve(int rows) => Reserve(ref _values, rows);
}

/// <summary>The infinite ends of a <see cref="NumberVector"/>.</summary>
internal static class Unbounded
{
    public const long Below = long.MinValue;

    public const long Above = long.MaxValue;
}

/// <summary>How many array elements so many rows take.</summary>
internal static class Rows
{
    public static int Words(int rows) => (rows + 63) >> 6;

    /// <summary>Rows rounded up to whole words, so that a kernel may read and write 64 rows at a time.</summary>
    public static int Padded(int rows) => Words(rows) << 6;
}
