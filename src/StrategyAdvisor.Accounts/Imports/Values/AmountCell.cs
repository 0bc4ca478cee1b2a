namespace StrategyAdvisor.Accounts.Imports.Values;

/// <summary>Reads numbers as systems export them: with a currency sign, separators between thousands, an exponent, or more digits than they mean.</summary>
internal static class AmountCell
{
    private const int LongestText = 60;

    /// <param name="decimalComma">True for <c>1.234,5</c>, false for <c>1,234.5</c>.</param>
    /// <returns>Null where the text is no number.</returns>
    public static decimal? Parse(string text, bool decimalComma)
    {
        if (text.Length > LongestText) return null;
        var digits = string.Concat(text.Where(character => !char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) != UnicodeCategory.CurrencySymbol));
        if (decimalComma) digits = string.Concat(digits.Select(character => character switch { '.' => ',', ',' => '.', _ => character }));
        if (!TryDropThousands(ref digits)) return null;
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(digits, styles, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // `1,5` is no number with a decimal point: to drop the comma would make it fifteen.
    private static bool TryDropThousands(ref string digits)
    {
        if (!digits.Contains(',', StringComparison.Ordinal)) return true;
        var point = digits.IndexOfAny(['.', 'e', 'E']);
        var whole = point < 0 ? digits : digits[..point];
        var groups = whole.TrimStart('-', '+').Split(',');
        if (groups[0].Length is < 1 or > 3 || groups.Skip(1).Any(group => group.Length != 3) || whole.Length < digits.Length && digits.IndexOf(',', point) >= 0) return false;
        digits = digits.Replace(",", "", StringComparison.Ordinal);
        return true;
    }
}
