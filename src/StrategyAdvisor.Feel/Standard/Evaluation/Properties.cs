using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>What can be asked of dates, times, durations and ranges with a dot (DMN 1.5, table 66).</summary>
internal static class Properties
{
    private const int SecondsOfDay = 86_400;

    /// <summary>Every property's name.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone",
        "years", "months", "days", "hours", "minutes", "seconds", "start", "end", "start included", "end included",
    ];

    /// <summary>Null where a value has no such property; FEEL's null where it has, and it is not set.</summary>
    public static FeelValue? Of(FeelValue value, string name) => value switch
    {
        FeelDate date => OfDay(date.Day, name),
        FeelDateTime moment => OfDay(moment.Day, name) ?? OfClock(moment.Day, moment.Time, name),
        FeelTime time => OfClock(new CalendarDay(1970, 1, 1), time.Time, name),
        FeelMonths months => OfMonths(months.Months, name),
        FeelDays days => OfSeconds(days.Seconds, name),
        FeelRange range => OfRange(range, name),
        _ => null,
    };

    private static FeelNumber? OfDay(CalendarDay day, string name) => name switch
    {
        "year" => new(day.Year),
        "month" => new(day.Month),
        "day" => new(day.Day),
        "weekday" => new((int)day.Near.DayOfWeek),
        _ => null,
    };

    private static FeelValue? OfClock(CalendarDay day, ClockTime time, string name) => name switch
    {
        "hour" => new FeelNumber(time.Hour),
        "minute" => new FeelNumber(time.Minute),
        "second" => new FeelNumber(time.Second),
        "time offset" => time.Zone is null ? FeelNull.Instance : new FeelDays(Timeline.OffsetOf(day, time)),
        "timezone" => time.Zone is NamedZone zone ? new FeelText(zone.Rules.Id) : FeelNull.Instance,
        _ => null,
    };

    private static FeelNumber? OfMonths(long months, string name) => name switch
    {
        "years" => new(months / 12),
        "months" => new(months % 12),
        _ => null,
    };

    private static FeelNumber? OfSeconds(decimal seconds, string name) => name switch
    {
        "days" => new(decimal.Truncate(seconds / SecondsOfDay)),
        "hours" => new(decimal.Truncate(seconds % SecondsOfDay / 3600)),
        "minutes" => new(decimal.Truncate(seconds % 3600 / 60)),
        "seconds" => new(decimal.Truncate(seconds % 60)),
        _ => null,
    };

    private static FeelValue? OfRange(FeelRange range, string name) => name switch
    {
        "start" => range.Low ?? FeelNull.Instance,
        "end" => range.High ?? FeelNull.Instance,
        "start included" => FeelBoolean.Of(range.LowIncluded),
        "end included" => FeelBoolean.Of(range.HighIncluded),
        _ => null,
    };
}
