using System.Text.RegularExpressions;
using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Feel.Standard.Temporal;

/// <summary>Reads dates, times and durations as XML Schema 1.1 part 2 writes them, with the zones that DMN adds: <c>10:00:00@Europe/Paris</c>. Null where a text is none.</summary>
public static partial class TemporalReader
{
    /// <summary>What <c>@"..."</c> stands for.</summary>
    public static FeelValue? Read(string text) => ReadDate(text) ?? ReadDateTime(text) ?? ReadTime(text) ?? ReadDuration(text);

    public static FeelValue? ReadDate(string text) => DayOf(text) is { } day ? new FeelDate(day) : null;

    public static FeelValue? ReadTime(string text) => ClockOf(text) is { } read && read.Days == 0 ? new FeelTime(read.Time) : null;

    /// <summary>A date and time; a date alone is its midnight.</summary>
    public static FeelValue? ReadDateTime(string text)
    {
        var cut = text.IndexOf('T', StringComparison.Ordinal);
        if (cut < 0) return DayOf(text) is { } date ? new FeelDateTime(date, default) : null;
        if (DayOf(text[..cut]) is not { } day || ClockOf(text[(cut + 1)..]) is not { } read) return null;
        return CalendarDay.At(day.Number + read.Days) is { } shifted ? new FeelDateTime(shifted, read.Time) : null;
    }

    public static FeelValue? ReadDuration(string text)
    {
        if (YearsAndMonths().Match(text) is { Success: true } long_)
            return Within(() => new FeelMonths((long)(SignOf(long_) * ((Part(long_, "y") * 12) + Part(long_, "m")))));
        if (DaysAndTime().Match(text) is not { Success: true } match) return null;
        return Within(() => new FeelDays(SignOf(match) * ((((((Part(match, "d") * 24) + Part(match, "h")) * 60) + Part(match, "n")) * 60) + Part(match, "s"))));
    }

    private static CalendarDay? DayOf(string text) =>
        Day().Match(text) is { Success: true } match ? CalendarDay.Of(Part(match, "y"), Part(match, "m"), Part(match, "d")) : null;

    /// <summary>The time, and 1 where it is the midnight that ends a day, 24:00:00.</summary>
    private static (ClockTime Time, int Days)? ClockOf(string text)
    {
        if (Clock().Match(text) is not { Success: true } match || !TryReadZone(match.Groups["z"].Value, out var zone)) return null;
        var seconds = (Part(match, "h") * 3600) + (Part(match, "n") * 60) + Part(match, "s");
        if (Part(match, "n") > 59 || Part(match, "s") >= 60 || seconds > 86_400) return null;
        var nanoseconds = (long)(seconds * ClockTime.NanosecondsOfSecond);
        return (new ClockTime(nanoseconds % ClockTime.NanosecondsOfDay, zone), nanoseconds == ClockTime.NanosecondsOfDay ? 1 : 0);
    }

    private static bool TryReadZone(string text, out Zone? zone)
    {
        zone = text switch
        {
            "" => null,
            "Z" => Zone.Utc,
            ['@', ..] => NamedZone.Of(text[1..]),
            _ => FixedOf(text),
        };
        return zone is not null || text.Length == 0;
    }

    private static FixedZone? FixedOf(string text)
    {
        var parts = text[1..].Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var seconds = (parts[0] * 3600) + (parts[1] * 60) + (parts.Count > 2 ? parts[2] : 0);
        if (parts[1] > 59 || seconds > FixedZone.Farthest) return null;
        return new FixedZone(text[0] == '-' ? -seconds : seconds);
    }

    private static decimal Part(Match match, string name) =>
        decimal.TryParse(match.Groups[name].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int SignOf(Match match) => match.Groups["sign"].Length > 0 ? -1 : 1;

    private static FeelValue? Within(Func<FeelValue> make)
    {
        try
        {
            return make();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(?<y>-?(\d{4}|[1-9]\d{4,8}))-(?<m>\d\d)-(?<d>\d\d)\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?<h>\d\d):(?<n>\d\d):(?<s>\d\d(\.\d{1,9})?)(?<z>(Z|[+-]\d\d:\d\d(:\d\d)?|@[A-Za-z].*)?)\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<sign>-?)P((?<y>\d{1,18})Y)?((?<m>\d{1,18})M)?(?<=[YM])\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearsAndMonths();

    [GeneratedRegex(@"^(?<sign>-?)P((?<d>\d{1,18})D)?(T((?<h>\d{1,18})H)?((?<n>\d{1,18})M)?((?<s>\d{1,18}(\.\d{1,18})?)S)?)?(?<=[DHMS])\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DaysAndTime();
}
