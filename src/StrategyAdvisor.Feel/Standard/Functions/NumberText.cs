using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Numbers written with the separators of a country.</summary>
internal static class NumberText
{
    /// <param name="grouping">A space, a comma, a full stop, or nothing.</param>
    /// <param name="point">A full stop, a comma, or nothing where no decimals may stand.</param>
    /// <returns>Null where the text is no such number.</returns>
    public static FeelNumber? Read(string text, string grouping, string point)
    {
        if (grouping is not ("" or " " or "," or ".") || point is not ("" or "," or ".") || (grouping == point && point.Length > 0)) return null;
        var plain = grouping.Length == 0 ? text : text.Replace(grouping, "", StringComparison.Ordinal);
        if (point != "." && plain.Contains('.', StringComparison.Ordinal)) return null;
        if (point == ",") plain = plain.Replace(',', '.');
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(plain, styles, CultureInfo.InvariantCulture, out var number) ? new FeelNumber(number) : null;
    }
}
