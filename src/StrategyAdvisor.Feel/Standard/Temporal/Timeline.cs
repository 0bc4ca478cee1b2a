using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Feel.Standard.Temporal;

/// <summary>Where times lie on one line of seconds, so that they can be compared and taken from each other. Times without a zone lie on a line of their own.</summary>
internal static class Timeline
{
    private const decimal SecondsOfDay = 86_400m;

    // A time of day with a named zone has no date; its zone's offset is that of this day.
    private static readonly CalendarDay AnyDay = new(1970, 1, 1);

    public static decimal Of(FeelTime time) => time.Time.Seconds - OffsetOf(AnyDay, time.Time);

    public static decimal Of(FeelDateTime moment) => (moment.Day.Number * SecondsOfDay) + moment.Time.Seconds - OffsetOf(moment.Day, moment.Time);

    /// <summary>Seconds east of UTC; 0 where no zone is given.</summary>
    public static int OffsetOf(CalendarDay day, ClockTime time) => time.Zone?.OffsetAt(day, time.Nanoseconds) ?? 0;

    /// <summary>The moment so many seconds after another, in the same zone; null where that is too far.</summary>
    public static FeelDateTime? Plus(FeelDateTime moment, decimal seconds)
    {
        var instant = Of(moment) + seconds;
        var local = instant + (moment.Time.Zone?.OffsetAt(instant) ?? 0);
        var day = Math.Floor(local / SecondsOfDay);
        var rest = (long)((local - (day * SecondsOfDay)) * ClockTime.NanosecondsOfSecond);
        return CalendarDay.At(day) is { } found ? new FeelDateTime(found, moment.Time with { Nanoseconds = rest }) : null;
    }

    /// <summary>The time of day so many seconds later, round the clock.</summary>
    public static FeelTime Plus(FeelTime time, decimal seconds)
    {
        var moved = time.Time.Seconds + seconds;
        var rest = moved - (Math.Floor(moved / SecondsOfDay) * SecondsOfDay);
        return new FeelTime(time.Time with { Nanoseconds = (long)(rest * ClockTime.NanosecondsOfSecond) });
    }

    /// <summary>A date counts from its midnight; parts of a day are cut off.</summary>
    public static FeelDate? Plus(FeelDate date, decimal seconds) =>
        CalendarDay.At(date.Day.Number + Math.Floor(seconds / SecondsOfDay)) is { } day ? new FeelDate(day) : null;

    /// <summary>A date as DMN takes it where it meets a date and time: midnight UTC.</summary>
    public static FeelDateTime Midnight(FeelDate date) => new(date.Day, new ClockTime(0, Zone.Utc));
}
