using NodaTime;

namespace StrategyAdvisor.Feel.Standard.Temporal;

/// <summary>A day of the proleptic Gregorian calendar in the years -999,999,999 to 999,999,999, as DMN wants them; NodaTime's own end at 9999.</summary>
/// <param name="Year">Counted as ISO 8601 does: 0 is the year before 1.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public readonly record struct CalendarDay(int Year, int Month, int Day) : IComparable<CalendarDay>
{
    private const int FarthestYear = 999_999_999;

    // Every 400 years the calendar repeats itself, days of the week included.
    private const int YearsOfCycle = 400;
    private const int DaysOfCycle = 146_097;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>Null where there is no such day.</summary>
    public static CalendarDay? Of(decimal year, decimal month, decimal day)
    {
        if (Math.Abs(year) > FarthestYear || month is < 1 or > 12 || day < 1) return null;
        if (year != Math.Truncate(year) || month != Math.Truncate(month) || day != Math.Truncate(day)) return null;
        return day <= DaysIn((int)year, (int)month) ? new CalendarDay((int)year, (int)month, (int)day) : null;
    }

    /// <summary>The day so many days after 1 January 1970; null where that is too far.</summary>
    public static CalendarDay? At(decimal number)
    {
        if (Math.Abs(number) > (decimal)FarthestYear * 367) return null;
        var cycles = (long)Math.Floor(number / DaysOfCycle);
        var near = Epoch.PlusDays((int)(number - (cycles * (decimal)DaysOfCycle)));
        return Of(near.Year + (cycles * YearsOfCycle), near.Month, near.Day);
    }

    /// <summary>Days since 1 January 1970.</summary>
    public long Number => Period.DaysBetween(Epoch, Near) + (Cycles * (long)DaysOfCycle);

    /// <summary>Months since the beginning of the year 0.</summary>
    public long MonthNumber => (Year * 12L) + Month - 1;

    /// <summary>The same day of a year between 1970 and 2369, which falls on the same day of the week and has the same leap day.</summary>
    public LocalDate Near => new((int)(Year - (Cycles * YearsOfCycle)), Month, Day);

    private long Cycles => (long)Math.Floor((Year - 1970m) / YearsOfCycle);

    /// <summary>The same day so many months later, or the last of that month where it is shorter; null where that is too far.</summary>
    public CalendarDay? PlusMonths(long months)
    {
        var number = (decimal)MonthNumber + months;
        var year = Math.Floor(number / 12);
        if (Math.Abs(year) > FarthestYear) return null;
        var month = (int)(number - (year * 12)) + 1;
        return new CalendarDay((int)year, month, Math.Min(Day, DaysIn((int)year, month)));
    }

    public int CompareTo(CalendarDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public static bool operator <(CalendarDay left, CalendarDay right) => left.CompareTo(right) < 0;

    public static bool operator >(CalendarDay left, CalendarDay right) => left.CompareTo(right) > 0;

    public static bool operator <=(CalendarDay left, CalendarDay right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CalendarDay left, CalendarDay right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601, years beyond 9999 with as many digits as they need.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Year < 0 ? "-" : "")}{Math.Abs(Year):0000}-{Month:00}-{Day:00}");

    private static int DaysIn(int year, int month) => CalendarSystem.Iso.GetDaysInMonth(2000 + (year % YearsOfCycle), month);
}
