using System.Runtime.CompilerServices;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>Arithmetic on intervals of scaled numbers. An infinite end stays infinite; a finite one that no longer fits makes the whole result unbounded, which is noted.</summary>
internal static class Intervals
{
    private static readonly (long, long) Anything = (Unbounded.Below, Unbounded.Above);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (long Low, long High) Add(long low, long high, long otherLow, long otherHigh, ref bool overflows)
    {
        var sumLow = low + otherLow;
        var sumHigh = high + otherHigh;
        var carries = ((low ^ sumLow) & (otherLow ^ sumLow)) | ((high ^ sumHigh) & (otherHigh ^ sumHigh));
        var isFinite = low != Unbounded.Below && otherLow != Unbounded.Below && high != Unbounded.Above && otherHigh != Unbounded.Above;
        return isFinite && carries >= 0 ? (sumLow, sumHigh) : AddInfinite(low, high, otherLow, otherHigh, ref overflows);
    }

    public static (long Low, long High) Multiply(long low, long high, long otherLow, long otherHigh, ref bool overflows)
    {
        if (low == high && otherLow == otherHigh)
        {
            var product = Math.BigMul(low, otherLow, out var bits);
            var fits = product == bits >> 63 && bits is not (Unbounded.Below or Unbounded.Above);
            return fits ? (bits, bits) : Beyond(ref overflows);
        }

        return MultiplyEnds(low, high, otherLow, otherHigh) ?? Beyond(ref overflows);
    }

    public static long Negated(long end) => end switch
    {
        Unbounded.Below => Unbounded.Above,
        Unbounded.Above => Unbounded.Below,
        _ => -end,
    };

    private static (long, long) Beyond(ref bool overflows)
    {
        overflows = true;
        return Anything;
    }

    private static (long Low, long High) AddInfinite(long low, long high, long otherLow, long otherHigh, ref bool overflows)
    {
        var sumLow = low == Unbounded.Below || otherLow == Unbounded.Below ? Unbounded.Below : Sum(low, otherLow);
        var sumHigh = high == Unbounded.Above || otherHigh == Unbounded.Above ? Unbounded.Above : Sum(high, otherHigh);
        return sumLow is null || sumHigh is null ? Beyond(ref overflows) : (sumLow.Value, sumHigh.Value);
    }

    private static long? Sum(long left, long right)
    {
        var sum = (Int128)left + right;
        return sum > long.MinValue && sum < long.MaxValue ? (long)sum : null;
    }

    private static (long Low, long High)? MultiplyEnds(long low, long high, long otherLow, long otherHigh)
    {
        if (low >= 0 && otherLow >= 0)
            return Product(low, otherLow) is { } first && Product(high, otherHigh) is { } last ? (first, last) : null;
        var (least, greatest) = (Unbounded.Above, Unbounded.Below);
        foreach (var product in (ReadOnlySpan<long?>)[Product(low, otherLow), Product(low, otherHigh), Product(high, otherLow), Product(high, otherHigh)])
        {
            if (product is not { } end) return null;
            least = Math.Min(least, end);
            greatest = Math.Max(greatest, end);
        }

        return (least, greatest);
    }

    // Infinity times 0 is 0 here: the end of an interval is a bound, not a value.
    private static long? Product(long left, long right)
    {
        if (left == 0 || right == 0) return 0;
        if (left is Unbounded.Below or Unbounded.Above || right is Unbounded.Below or Unbounded.Above)
            return left < 0 == right < 0 ? Unbounded.Above : Unbounded.Below;
        var product = (Int128)left * right;
        return product > long.MinValue && product < long.MaxValue ? (long)product : null;
    }
}
