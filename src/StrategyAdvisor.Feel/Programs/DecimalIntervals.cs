namespace StrategyAdvisor.Feel.Programs;

/// <summary>Arithmetic on intervals of decimals; the ends of decimal's range stand for infinity. What overflows, or may divide by zero, is unbounded.</summary>
internal static class DecimalIntervals
{
    private static readonly (decimal, decimal) Anything = (decimal.MinValue, decimal.MaxValue);

    public static (decimal Low, decimal High) Combine(DecimalOperation operation, (decimal Low, decimal High) left, (decimal Low, decimal High) right)
    {
        try
        {
            return operation switch
            {
                DecimalOperation.Add => Total(left, right),
                DecimalOperation.Subtract => Total(left, (-right.High, -right.Low)),
                DecimalOperation.Multiply => Hull(left, right, Product),
                _ when right.Low <= 0 && right.High >= 0 => Anything,
                _ => Hull(left, right, Quotient),
            };
        }
        catch (OverflowException)
        {
            return Anything;
        }
    }

    public static (decimal Low, decimal High) Absolute(decimal low, decimal high)
    {
        if (low >= 0) return (low, high);
        return high <= 0 ? (-high, -low) : (0, Math.Max(-low, high));
    }

    public static decimal Round(NumberMap map, int decimals, decimal value)
    {
        if (value is decimal.MinValue or decimal.MaxValue) return value;
        return map switch
        {
            NumberMap.Floor => Math.Floor(value),
            NumberMap.Ceiling => Math.Ceiling(value),
            NumberMap.HalfEven => decimal.Round(value, decimals, MidpointRounding.ToEven),
            NumberMap.HalfAway => decimal.Round(value, decimals, MidpointRounding.AwayFromZero),
            NumberMap.TowardsZero => decimal.Round(value, decimals, MidpointRounding.ToZero),
            NumberMap.AwayFromZero => decimal.Round(value, decimals, value < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity),
            NumberMap.HalfTowards => HalfTowards(value, decimals),
            _ => Math.Truncate(value),
        };
    }

    private static decimal HalfTowards(decimal value, int decimals)
    {
        var truncated = decimal.Round(value, decimals, MidpointRounding.ToZero);
        var isHalf = Math.Abs(value - truncated) * 2 * Powers.OfTen(decimals) == 1;
        return isHalf ? truncated : decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
    }

    private static bool IsInfinite(decimal value) => value is decimal.MinValue or decimal.MaxValue;

    private static (decimal Low, decimal High) Total((decimal Low, decimal High) left, (decimal Low, decimal High) right)
    {
        var low = Sum(left.Low, right.Low, decimal.MinValue);
        return (low, left.Low == left.High && right.Low == right.High ? low : Sum(left.High, right.High, decimal.MaxValue));
    }

    private static decimal Sum(decimal left, decimal right, decimal infinity) => IsInfinite(left) || IsInfinite(right) ? infinity : left + right;

    private static decimal Product(decimal left, decimal right)
    {
        if (left == 0 || right == 0) return 0;
        if (!IsInfinite(left) && !IsInfinite(right)) return left * right;
        return left < 0 == right < 0 ? decimal.MaxValue : decimal.MinValue;
    }

    private static decimal Quotient(decimal left, decimal right)
    {
        if (IsInfinite(right)) return 0;
        if (!IsInfinite(left)) return left / right;
        return left < 0 == right < 0 ? decimal.MaxValue : decimal.MinValue;
    }

    private static (decimal Low, decimal High) Hull((decimal Low, decimal High) left, (decimal Low, decimal High) right, Func<decimal, decimal, decimal> combine)
    {
        if (left.Low == left.High && right.Low == right.High)
        {
            var known = combine(left.Low, right.Low);
            return (known, known);
        }

        var (a, b, c, d) = (combine(left.Low, right.Low), combine(left.Low, right.High), combine(left.High, right.Low), combine(left.High, right.High));
        return (Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }
}
