using NodaTime;
using NodaTime.TimeZones;

namespace StrategyAdvisor.Feel.Standard.Temporal;

/// <summary>How far a clock's time is from UTC: fixed, or by the rules of a place.</summary>
public abstract record Zone
{
    public static Zone Utc { get; } = new FixedZone(0);

    /// <summary>Seconds east of UTC at a moment of the zone's own clock; where the clock shows it twice, the earlier, where it skips it, as before.</summary>
    public abstract int OffsetAt(CalendarDay day, long nanoseconds);

    /// <summary>Seconds east of UTC at a moment, given in seconds since 1970 UTC.</summary>
    public abstract int OffsetAt(decimal instant);
}

/// <param name="Seconds">East of UTC, at most 18 hours either way.</param>
public sealed record FixedZone(int Seconds) : Zone
{
    public const int Farthest = 18 * 3600;

    public override int OffsetAt(CalendarDay day, long nanoseconds) => Seconds;

    public override int OffsetAt(decimal instant) => Seconds;

    /// <summary><c>Z</c>, <c>+01:00</c>, <c>-02:45:55</c>.</summary>
    public override string ToString()
    {
        if (Seconds == 0) return "Z";
        var (minutes, seconds) = Math.DivRem(Math.Abs(Seconds), 60);
        var sign = Seconds < 0 ? '-' : '+';
        var tail = seconds == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{seconds:00}");
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{minutes / 60:00}:{minutes % 60:00}{tail}");
    }
}

/// <param name="Rules">A zone of the IANA time zone database.</param>
public sealed record NamedZone(DateTimeZone Rules) : Zone
{
    private const decimal SecondsOfDay = 86_400m;

    /// <summary>Null where the database has no zone of that name.</summary>
    public static NamedZone? Of(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } rules ? new NamedZone(rules) : null;

    public override int OffsetAt(CalendarDay day, long nanoseconds)
    {
        var local = Within(day).At(LocalTime.FromNanosecondsSinceMidnight(nanoseconds));
        return Rules.ResolveLocal(local, Resolvers.LenientResolver).Offset.Seconds;
    }

    public override int OffsetAt(decimal instant)
    {
        var day = CalendarDay.At(Math.Floor(instant / SecondsOfDay));
        if (day is null) return 0;
        var seconds = (long)(instant - (Math.Floor(instant / SecondsOfDay) * SecondsOfDay));
        return Rules.GetUtcOffset(Within(day.Value).AtMidnight().PlusSeconds(seconds).InUtc().ToInstant()).Seconds;
    }

    /// <summary><c>@Europe/Paris</c>.</summary>
    public override string ToString() => $"@{Rules.Id}";

    // The rules are known for some of the years that NodaTime has; others take a like year's.
    private static LocalDate Within(CalendarDay day) => day.Year is > -9998 and < 9999 ? new LocalDate(day.Year, day.Month, day.Day) : day.Near;
}
