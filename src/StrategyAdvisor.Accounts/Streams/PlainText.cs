using System.Text;
using StrategyAdvisor.Facts.Batches;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>Reads texts in the form in which programs write values. Null for all other forms, which may be right all the same.</summary>
internal static class PlainText
{
    // Carriage returns, which read as line ends, and what nobody sees: controls, and the first byte of those above U+007F.
    private static readonly System.Buffers.SearchValues<byte> Invisible = System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Where(code => code is not ('\n' or '\t')).Select(code => (byte)code), 0x7F, 0xC2]);

    // As many digits as a long holds whatever they are.
    private const int MostDigits = 18;

    /// <summary>The day number of year-month-day.</summary>
    public static int? DayOf(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return null;
        if (Digits(text[..4]) is not (>= 1 and var year) || Digits(text[5..7]) is not (>= 1 and <= 12 and var month) || Digits(text[8..]) is not (>= 1 and var day)) return null;
        return day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day).DayNumber - Epoch : null;
    }

    /// <summary>A number without its point: digits, perhaps with a sign before and decimals behind.</summary>
    public static long? NumberOf(ReadOnlySpan<byte> text, out int decimals)
    {
        decimals = 0;
        var isNegative = !text.IsEmpty && text[0] == '-';
        if (isNegative) text = text[1..];
        if (text.Length is 0 or > MostDigits + 1 || text[0] == '.' || text[^1] == '.') return null;
        long number = 0;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0) point = i;
            else if (text[i] is >= (byte)'0' and <= (byte)'9') number = (number * 10) + (text[i] - '0');
            else return null;
        }

        decimals = point < 0 ? 0 : text.Length - 1 - point;
        return point < 0 && text.Length > MostDigits ? null : isNegative ? -number : number;
    }

    /// <summary>A text without blanks around it and line ends in it that does not say that it is unknown.</summary>
    public static string? Of(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.Length > FactValueReader.LongestName || text.ContainsAny(Invisible)) return null;
        if (text[0] is <= 32 or >= 128 || text[^1] is <= 32 or >= 128 || text[0] is (byte)'u' or (byte)'U') return null;
        return Encoding.UTF8.GetString(text);
    }

    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
