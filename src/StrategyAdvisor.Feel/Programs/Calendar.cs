using NodaTime;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>Calendar arithmetic on <see cref="DayNumber"/>s, for years 1 to 9999; beyond them, and from infinite ends, null.</summary>
internal static class Calendar
{
    private static readonly long FirstDay = DayNumber.Of(new LocalDate(1, 1, 1));
    private static readonly long LastDay = DayNumber.Of(new LocalDate(9999, 12, 31));

    private const long MostMonths = 12 * 10_000;

    public static bool IsDay(long day) => day >= FirstDay && day <= LastDay;

    public static LocalDate? DateOf(long day) => IsDay(day) ? DayNumber.ToDate((int)day) : null;

    /// <param name="unit">What one day is in the scale of <paramref name="days"/>.</param>
    public static long? PlusDays(long day, long days, long unit)
    {
        var (whole, part) = Math.DivRem(days, unit);
        if (part < 0) whole--;
        var most = LastDay - FirstDay;
        return IsDay(day) && whole >= -most && whole <= most && IsDay(day + whole) ? day + whole : null;
    }

    /// <summary>The dates between two ends; any where a written end lies outside the calendar, for then the operation may fail.</summary>
    /// <param name="isBelow">There is no lower end.</param>
    /// <param name="isAbove">There is no upper end.</param>
    public static (long Low, long High) Between(bool isBelow, long? low, bool isAbove, long? high)
    {
        var isOutside = (!isBelow && low is null) || (!isAbove && high is null);
        return isOutside ? (Unbounded.Below, Unbounded.Above) : (low ?? Unbounded.Below, high ?? Unbounded.Above);
    }

    public static long? PlusMonths(long day, long months)
    {
        if (DateOf(day) is not { } date || Math.Abs(months) > MostMonths || months is Unbounded.Below) return null;
        var year = date.Year + (int)Math.Floor((date.Month - 1 + months) / 12.0);
        return year is < 1 or > 9999 ? null : DayNumber.Of(date.PlusMonths((int)months));
    }

    /// <summary>Whole months between two days, negative where the second is earlier.</summary>
    public static long? MonthsBetween(long from, long to)
    {
        if (DateOf(from) is not { } first || DateOf(to) is not { } last) return null;
        return Period.Between(first, last, PeriodUnits.Months).Months;
    }
}
