using System.Buffers;
using NodaTime;
using StrategyAdvisor.Accounts.Imports.Mappings;

namespace StrategyAdvisor.Accounts.Imports.Values;

/// <summary>Reads dates as systems export them. A time of day behind the date is dropped: the day counts as the export writes it.</summary>
internal static class DateCell
{
    private const int LongestTime = 40;

    private static readonly SearchValues<char> OfTimes = SearchValues.Create("0123456789:.,+-ZzTAPMapm \u202f\u00a0");

    /// <returns>Null where the text is a date in none of the forms.</returns>
    public static LocalDate? Parse(string text, ImmutableArray<DateForm> forms)
    {
        foreach (var form in forms)
        {
            if (Parse(text, form) is { } date) return date;
        }

        return null;
    }

    private static LocalDate? Parse(string text, DateForm form)
    {
        var end = text.AsSpan().IndexOfAny('T', ' ');
        var day = end < 0 ? text : text[..end];
        if (end >= 0 && !IsTime(text.AsSpan(end + 1))) return null;
        var parts = day.Split(form switch { DateForm.YearMonthDay => '-', DateForm.DayMonthYearDotted => '.', _ => '/' });
        if (parts.Length != 3 || !parts.All(part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit))) return null;
        return form switch
        {
            DateForm.YearMonthDay => Date(parts[0], parts[1], parts[2]),
            DateForm.MonthDayYear => Date(parts[2], parts[0], parts[1]),
            _ => Date(parts[2], parts[1], parts[0]),
        };
    }

    private static LocalDate? Date(string year, string month, string day)
    {
        if (year.Length != 4 || month.Length > 2 || day.Length > 2) return null;
        var (y, m, d) = (Number(year), Number(month), Number(day));
        if (y < 1 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m)) return null;
        return new LocalDate(y, m, d);
    }

    private static bool IsTime(ReadOnlySpan<char> text) => text.Length <= LongestTime && text.IndexOfAnyExcept(OfTimes) < 0;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
