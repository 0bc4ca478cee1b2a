using NodaTime;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Reads dates: ISO 8601, year-month-day, years 1 to 9999.</summary>
public static class DateText
{
    private const int Length = 10;

    /// <summary>A date, or null where the text is none or names a day that the calendar lacks.</summary>
    public static LocalDate? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!HasForm(text)) return null;
        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new LocalDate(year, month, day);
    }

    internal static ValueReading Read(FactDeclaration fact, string text)
    {
        if (Parse(text) is { } date) return ValueReading.Known(FactValue.Of(date));
        if (HasForm(text)) return ValueReading.Mistaken(ValueDiagnostics.NoSuchDay, text, fact.Name);
        return new ValueReading(null, new ValueMistake(ValueDiagnostics.NotADate, [text, fact.Name], DateOfTime(text)));
    }

    // Exports of databases and spreadsheets add a time of day to their dates; a zone could move the day, so the user decides.
    private static string? DateOfTime(string text) =>
        text.Length > Length && text[Length] is 'T' or ' ' && Parse(text.AsSpan(0, Length)) is not null ? text[..Length] : null;

    private static bool HasForm(ReadOnlySpan<char> text)
    {
        if (text.Length != Length) return false;
        for (var i = 0; i < Length; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i])) return false;
        }

        return true;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
