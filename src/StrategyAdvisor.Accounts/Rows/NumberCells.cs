using StrategyAdvisor.Facts.Batches;

namespace StrategyAdvisor.Accounts.Rows;

/// <summary>Cells of fixed width and which of them are null.</summary>
/// <param name="valid">Bit r % 64 of word r / 64 is set where row r is not null; null where none is.</param>
internal abstract class FixedCells(ulong[]? valid) : Cells
{
    public sealed override bool IsNull(int row) => valid is not null && (valid[row >> 6] >> (row & 63) & 1) == 0;
}

/// <summary>Whole numbers, and decimals of a fixed scale.</summary>
/// <param name="decimals">The values are the numbers times 10 to this power, at most 18.</param>
internal sealed class ScaledCells(long[] values, int decimals, ulong[]? valid) : FixedCells(valid)
{
    private static readonly ImmutableArray<decimal> Powers = [.. Enumerable.Range(0, 19).Select(power => (decimal)Math.Pow(10, power))];

    public long[] Values => values;

    public int Decimals => decimals;

    public override string TextOf(int row) => (values[row] / Powers[decimals]).ToString("0.##################", CultureInfo.InvariantCulture);
}

/// <summary>Binary fractions, as JSON and spreadsheets have them: each stands for the shortest decimal that reads as it.</summary>
internal sealed class BinaryCells(double[] values, ulong[]? valid) : FixedCells(valid)
{
    public double[] Values => values;

    public override string TextOf(int row) => values[row].ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>Dates, as days since 1970-01-01.</summary>
internal sealed class DayCells(int[] days, ulong[]? valid) : FixedCells(valid)
{
    // Years 1 to 9999, as texts have them.
    private const int First = -719_162;
    private const int Last = 2_932_896;

    public int[] Days => days;

    public bool IsInCalendar(int row) => days[row] is >= First and <= Last;

    public override string TextOf(int row) => IsInCalendar(row) ? FactText.Date(days[row]) : $"day {days[row].ToString(CultureInfo.InvariantCulture)} since 1970-01-01";
}

/// <summary>Booleans, one byte each.</summary>
internal sealed class FlagCells(bool[] flags, ulong[]? valid) : FixedCells(valid)
{
    public bool[] Flags => flags;

    public override string TextOf(int row) => FactText.Boolean(flags[row]);
}
