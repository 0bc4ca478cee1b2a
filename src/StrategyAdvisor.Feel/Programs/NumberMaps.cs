using NodaTime.Calendars;

namespace StrategyAdvisor.Feel.Programs;

internal enum NumberMap
{
    Absolute,
    Floor,
    Ceiling,
    HalfEven,
    AwayFromZero,
    TowardsZero,
    HalfAway,
    HalfTowards,
    Modulo,
    Truncate,
    MonthsBetween,
    Year,
    Month,
    Day,
    Weekday,
    DayOfYear,
    WeekOfYear,
    WholeYears,
    OddMonths,
}

/// <summary>Functions of scaled numbers, day numbers and months, on intervals. Where nothing better is known the bounds are the function's own.</summary>
internal static class NumberMaps
{
    private static readonly (long, long) Anything = (Unbounded.Below, Unbounded.Above);

    /// <param name="decimals">For rounding: how many digits are dropped. Others: 0.</param>
    public static (long Low, long High) Apply(NumberMap map, int decimals, long low, long high, long otherLow, long otherHigh)
    {
        switch (map)
        {
            case NumberMap.Absolute:
                return Absolute(low, high);
            case NumberMap.Modulo:
                return low == high && otherLow == otherHigh && otherLow != 0 ? Same(Modulo(low, otherLow)) : Anything;
            case NumberMap.MonthsBetween:
                return low == high && otherLow == otherHigh && Calendar.MonthsBetween(low, otherLow) is { } months ? Same(months) : Anything;
            case NumberMap.Year:
                return (Part(map, low) ?? 1, Part(map, high) ?? 9999);
            case NumberMap.Month or NumberMap.Day or NumberMap.Weekday or NumberMap.DayOfYear or NumberMap.WeekOfYear:
                return low == high && Part(map, low) is { } part ? (part, part) : RangeOf(map);
            case NumberMap.OddMonths:
                return low == high ? Same(low % 12) : (-11, 11);
            default:
                return (Monotone(map, decimals, low), Monotone(map, decimals, high));
        }
    }

    private static (long, long) Same(long value) => (value, value);

    private static (long, long) Absolute(long low, long high)
    {
        if (low >= 0) return (low, high);
        var (negatedLow, negatedHigh) = (Intervals.Negated(low), Intervals.Negated(high));
        return high <= 0 ? (negatedHigh, negatedLow) : (0, Math.Max(negatedLow, high));
    }

    private static long Modulo(long dividend, long divisor)
    {
        if (divisor is -1 or 1) return 0;
        var rest = dividend % divisor;
        return rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest;
    }

    /// <summary>Functions that never fall where their argument rises: ends map to ends.</summary>
    private static long Monotone(NumberMap map, int decimals, long value)
    {
        if (value is Unbounded.Below or Unbounded.Above) return value;
        if (map == NumberMap.WholeYears) return value / 12;
        var unit = (long)Powers.OfTen(decimals);
        var (quotient, rest) = Math.DivRem(value, unit);
        var sign = Math.Sign(value);
        var half = Math.Abs(rest).CompareTo(unit - Math.Abs(rest));
        return quotient + (map switch
        {
            NumberMap.Floor => rest < 0 ? -1 : 0,
            NumberMap.Ceiling => rest > 0 ? 1 : 0,
            NumberMap.AwayFromZero => rest == 0 ? 0 : sign,
            NumberMap.HalfAway => half >= 0 && rest != 0 ? sign : 0,
            NumberMap.HalfTowards => half > 0 ? sign : 0,
            NumberMap.HalfEven => half > 0 || (half == 0 && rest != 0 && quotient % 2 != 0) ? sign : 0,
            _ => 0,
        });
    }

    private static long? Part(NumberMap map, long day)
    {
        if (Calendar.DateOf(day) is not { } date) return null;
        return map switch
        {
            NumberMap.Year => date.Year,
            NumberMap.Month => date.Month,
            NumberMap.Day => date.Day,
            NumberMap.Weekday => (int)date.DayOfWeek,
            NumberMap.DayOfYear => date.DayOfYear,
            _ => WeekYearRules.Iso.GetWeekOfWeekYear(date),
        };
    }

    private static (long, long) RangeOf(NumberMap map) => map switch
    {
        NumberMap.Month => (1, 12),
        NumberMap.Day => (1, 31),
        NumberMap.Weekday => (1, 7),
        NumberMap.DayOfYear => (1, 366),
        _ => (1, 53),
    };
}

/// <summary>Powers of ten that fit a 64-bit number.</summary>
internal static class Powers
{
    public const int Most = 18;

    /// <param name="exponent">0 to 18.</param>
    public static decimal OfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10m;
        return power;
    }
}
