using NodaTime;
using NodaTime.Calendars;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Functions;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Calendar operations on intervals of <see cref="DayNumber"/>s, for the years 1 to 9999.</summary>
internal static class DateArithmetic
{
    private static readonly decimal FirstDay = DayNumber.Of(new LocalDate(1, 1, 1));
    private static readonly decimal LastDay = DayNumber.Of(new LocalDate(9999, 12, 31));

    /// <summary>A date later by days; parts of a day do not reach the next one.</summary>
    public static Computed PlusDays(Interval date, Interval days) =>
        Shift(date, days, (day, shift) => Math.Floor(day + shift) is var moved && IsDay(moved) ? moved : null);

    /// <summary>A date later by months, not beyond the end of the month it falls in.</summary>
    public static Computed PlusMonths(Interval date, Interval months) => Shift(date, months, PlusMonths);

    /// <summary>Whole months from one date to another: the most that can be added to the first without passing the second.</summary>
    public static Interval MonthsBetween(Interval from, Interval to) => new(MonthsBetween(from.High, to.Low), MonthsBetween(from.Low, to.High));

    public static Interval Part(Operation part, Interval date)
    {
        if (part == Operation.Year) return new Interval(DateOf(date.Low)?.Year ?? 1, DateOf(date.High)?.Year ?? 9999);
        if (date.IsSettled && DateOf(date.Low) is { } known) return Interval.Of(Part(part, known));
        return part switch
        {
            Operation.Month => new Interval(1, 12),
            Operation.Day => new Interval(1, 31),
            Operation.Weekday => new Interval(1, 7),
            Operation.DayOfYear => new Interval(1, 366),
            _ => new Interval(1, 53),
        };
    }

    public static TextValue Name(Operation part, Interval date)
    {
        if (!date.IsSettled || DateOf(date.Low) is not { } known) return TextValue.Unknown;
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        return new TextValue(part == Operation.DayOfWeek ? known.DayOfWeek.ToString() : names.GetMonthName(known.Month));
    }

    /// <summary>The date made of its parts.</summary>
    public static Computed FromParts(Interval year, Interval month, Interval day)
    {
        if (!year.IsSettled || !month.IsSettled || !day.IsSettled) return Interval.Everything;
        var text = string.Create(CultureInfo.InvariantCulture, $"{year.Low:0000.#}-{month.Low:00.#}-{day.Low:00.#}");
        return Typing.TemporalText.ReadDate(text) is { } date ? Interval.Of(DayNumber.Of(date)) : EvaluationDiagnostics.NoDate;
    }

    /// <summary>The date of a day number, or null where there is none in the years 1 to 9999.</summary>
    public static LocalDate? DateOf(decimal? day) => day is { } number && IsDay(number) ? DayNumber.ToDate((int)number) : null;

    private static bool IsDay(decimal day) => day >= FirstDay && day <= LastDay;

    private static Computed Shift(Interval date, Interval shift, Func<decimal, decimal, decimal?> move)
    {
        var (isBelow, isAbove) = (date.Low is null || shift.Low is null, date.High is null || shift.High is null);
        var low = isBelow ? null : move(date.Low!.Value, shift.Low!.Value);
        var high = isAbove ? null : move(date.High!.Value, shift.High!.Value);
        if ((isBelow || low is not null) && (isAbove || high is not null)) return new Interval(low, high);
        return date.IsSettled && shift.IsSettled ? EvaluationDiagnostics.OutOfRange : Interval.Everything;
    }

    private static decimal? PlusMonths(decimal day, decimal months)
    {
        const int most = 12 * 10_000;
        if (DateOf(day) is not { } date || Math.Abs(months) > most) return null;
        var monthOfEra = (date.Year * 12) + date.Month - 1 + (int)months;
        return monthOfEra is >= 12 and < 10_000 * 12 ? DayNumber.Of(date.PlusMonths((int)months)) : null;
    }

    private static decimal? MonthsBetween(decimal? from, decimal? to) =>
        DateOf(from) is { } first && DateOf(to) is { } last ? Period.Between(first, last, PeriodUnits.Months).Months : null;

    private static int Part(Operation part, LocalDate date) => part switch
    {
        Operation.Month => date.Month,
        Operation.Day => date.Day,
        Operation.Weekday => (int)date.DayOfWeek,
        Operation.DayOfYear => date.DayOfYear,
        _ => WeekYearRules.Iso.GetWeekOfWeekYear(date),
    };
}
