using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Reads numbers: digits, a point before decimals, a sign, an exponent, and, in quotes, commas between groups of three digits.</summary>
internal static class NumberText
{
    // A decimal keeps 28 digits exactly, and rounds the rest silently.
    private const int MostDigits = 28;

    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static ValueReading Read(FactDeclaration fact, string text, bool quoted)
    {
        if (text.EndsWith('%')) return ValueReading.Mistaken(ValueDiagnostics.PercentSign, text, fact.Name);
        var digits = text;
        if (HasSeparators(text))
        {
            digits = text.Replace(",", "", StringComparison.Ordinal);
            if (!quoted) return ValueReading.Mistaken(ValueDiagnostics.UnquotedSeparators, text, digits);
        }

        if (!IsNumber(digits)) return ValueReading.Mistaken(ValueDiagnostics.NotANumber, text, fact.Name);
        if (!TryParse(digits, out var number)) return ValueReading.Mistaken(ValueDiagnostics.TooLarge, text, fact.Name);
        return OutOfBounds(fact, text, number) ?? Scale(fact, text, number);
    }

    // 1e-99 would parse as 0.
    private static bool TryParse(string text, out decimal number)
    {
        number = 0;
        if (text.Count(char.IsAsciiDigit) > MostDigits) return false;
        return decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out number) && (number != 0 || text.IndexOfAny(['e', 'E']) < 0);
    }

    private static ValueReading? OutOfBounds(FactDeclaration fact, string text, decimal number)
    {
        if (fact.Field.Minimum is { } least && number < least) return ValueReading.Mistaken(ValueDiagnostics.BelowMinimum, text, Plain(least), fact.Name);
        if (fact.Field.Maximum is { } most && number > most) return ValueReading.Mistaken(ValueDiagnostics.AboveMaximum, text, Plain(most), fact.Name);
        return null;
    }

    private static ValueReading Scale(FactDeclaration fact, string text, decimal number)
    {
        var decimals = fact.Field.Decimals;
        if (decimal.Round(number, decimals) != number)
        {
            return decimals == 0
                ? ValueReading.Mistaken(ValueDiagnostics.NotWhole, text, fact.Name)
                : ValueReading.Mistaken(ValueDiagnostics.TooManyDecimals, text, Plain(decimals), fact.Name);
        }

        for (var i = 0; i < decimals && Math.Abs(number) <= long.MaxValue; i++) number *= 10;
        return Math.Abs(number) > long.MaxValue
            ? ValueReading.Mistaken(ValueDiagnostics.TooLarge, text, fact.Name)
            : ValueReading.Known(FactValue.OfScaled((long)number));
    }

    private static bool IsNumber(string text)
    {
        var i = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var digits = Digits(text, ref i);
        if (i < text.Length && text[i] == '.')
        {
            i++;
            digits += Digits(text, ref i);
        }

        return digits > 0 && (i == text.Length || IsExponent(text.AsSpan(i)));
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('e' or 'E')) return false;
        var digits = text.Length > 1 && text[1] is '-' or '+' ? text[2..] : text[1..];
        return !digits.IsEmpty && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static int Digits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        return i - start;
    }

    // 1,200,000 has them; 1,5 and 12,34 do not, and are left to be told as no number.
    private static bool HasSeparators(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var groups = (point < 0 ? text : text[..point]).TrimStart('-', '+').Split(',');
        return groups.Length > 1 && groups[0].Length is 1 or 2 or 3 && groups.Skip(1).All(group => group.Length == 3) && groups.All(group => group.All(char.IsAsciiDigit));
    }

    private static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
