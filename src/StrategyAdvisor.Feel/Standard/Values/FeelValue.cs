using StrategyAdvisor.Feel.Standard.Temporal;

namespace StrategyAdvisor.Feel.Standard.Values;

/// <summary>A value of full FEEL (DMN 1.5, 10.3.2.3). Whether two of them are equal is <see cref="Equality"/>'s to say: FEEL's answer may be null.</summary>
public abstract class FeelValue
{
    /// <summary>How many values it is made of, itself included; texts count by length.</summary>
    public virtual long Size => 1;

    /// <summary>How deep it is nested; 1 for a plain value.</summary>
    public virtual int Depth => 1;
}

/// <summary>No value: unknown, or an operation that failed; a diagnostic tells which.</summary>
public sealed class FeelNull : FeelValue
{
    private FeelNull()
    {
    }

    public static FeelNull Instance { get; } = new();
}

public sealed class FeelBoolean : FeelValue
{
    private FeelBoolean(bool value) => Value = value;

    public bool Value { get; }

    public static FeelBoolean True { get; } = new(true);

    public static FeelBoolean False { get; } = new(false);

    public static FeelBoolean Of(bool value) => value ? True : False;

    /// <summary>Null becomes FEEL's null.</summary>
    public static FeelValue Of(bool? value) => value is { } known ? Of(known) : FeelNull.Instance;
}

/// <param name="value">28 digits, as all numbers of rules.</param>
public sealed class FeelNumber(decimal value) : FeelValue
{
    public decimal Value { get; } = value;
}

public sealed class FeelText(string value) : FeelValue
{
    private const int CharactersOfOne = 64;

    public string Value { get; } = value;

    public override long Size => 1 + (Value.Length / CharactersOfOne);
}

public sealed class FeelDate(CalendarDay day) : FeelValue
{
    public CalendarDay Day { get; } = day;
}

public sealed class FeelTime(ClockTime time) : FeelValue
{
    public ClockTime Time { get; } = time;
}

public sealed class FeelDateTime(CalendarDay day, ClockTime time) : FeelValue
{
    public CalendarDay Day { get; } = day;

    public ClockTime Time { get; } = time;
}

/// <param name="seconds">Negative looks back; nine decimals count.</param>
public sealed class FeelDays(decimal seconds) : FeelValue
{
    public decimal Seconds { get; } = decimal.Truncate(seconds * ClockTime.NanosecondsOfSecond) / ClockTime.NanosecondsOfSecond;
}

/// <param name="months">Negative looks back.</param>
public sealed class FeelMonths(long months) : FeelValue
{
    public long Months { get; } = months;
}
