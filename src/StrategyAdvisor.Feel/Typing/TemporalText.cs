using NodaTime;
using NodaTime.Text;

namespace StrategyAdvisor.Feel.Typing;

/// <summary>Dates and durations as ISO 8601 writes them.</summary>
public static class TemporalText
{
    private const int LongestNumber = 9;

    /// <summary>The date of <c>2026-06-30</c> in years 1 to 9999, or null where there is no such day.</summary>
    public static LocalDate? ReadDate(string text)
    {
        if (text.Length != 10) return null;
        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success && parsed.Value.Year is >= 1 and <= 9999 ? parsed.Value : null;
    }

    /// <summary>A <see cref="LocalDate"/>, <see cref="DaysDuration"/> (<c>P90D</c>), <see cref="MonthsDuration"/> (<c>P1Y6M</c>), or null.</summary>
    /// <param name="isPartOfDay">True where the text is a duration with hours, minutes or seconds, which rules do not count in.</param>
    public static object? Read(string text, out bool isPartOfDay)
    {
        isPartOfDay = false;
        if (ReadDate(text) is { } date) return date;
        var sign = text.StartsWith('-') ? -1 : 1;
        var rest = sign < 0 ? text.AsSpan(1) : text;
        if (rest.Length < 3 || rest[0] != 'P') return null;
        isPartOfDay = rest.Contains('T');
        return isPartOfDay ? null : ReadParts(rest[1..], sign);
    }

    private static object? ReadParts(ReadOnlySpan<char> rest, int sign)
    {
        if (rest.EndsWith("D")) return ReadNumber(rest[..^1]) is { } days ? new DaysDuration(sign * days) : null;
        long months = 0;
        var year = rest.IndexOf('Y');
        if (year >= 0)
        {
            if (ReadNumber(rest[..year]) is not { } years) return null;
            months = years * 12;
            rest = rest[(year + 1)..];
        }

        if (rest.IsEmpty) return new MonthsDuration(sign * months);
        return rest.EndsWith("M") && ReadNumber(rest[..^1]) is { } more ? new MonthsDuration(sign * (months + more)) : null;
    }

    private static long? ReadNumber(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and <= LongestNumber && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
