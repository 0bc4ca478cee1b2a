namespace StrategyAdvisor.Feel.Standard.Temporal;

/// <summary>A time of day.</summary>
/// <param name="Nanoseconds">Since midnight, less than a day.</param>
/// <param name="Zone">Null where none is given: the time of whatever clock hangs there.</param>
public readonly record struct ClockTime(long Nanoseconds, Zone? Zone)
{
    public const long NanosecondsOfSecond = 1_000_000_000;
    public const long NanosecondsOfDay = 86_400 * NanosecondsOfSecond;

    public long Hour => Nanoseconds / (3600 * NanosecondsOfSecond);

    public long Minute => Nanoseconds / (60 * NanosecondsOfSecond) % 60;

    /// <summary>0 to 59, without its decimals.</summary>
    public long Second => Nanoseconds / NanosecondsOfSecond % 60;

    /// <summary>Seconds since midnight, with decimals.</summary>
    public decimal Seconds => (decimal)Nanoseconds / NanosecondsOfSecond;

    /// <summary><c>10:11:12.5+01:00</c>.</summary>
    public override string ToString()
    {
        var fraction = Nanoseconds % NanosecondsOfSecond;
        var decimals = fraction == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{fraction:000000000}").TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Second:00}{decimals}{Zone}");
    }
}
