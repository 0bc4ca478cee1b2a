using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Numbers written with the separators of a country.</summary>
internal static class NumberText
{
    /// <param name="grouping">A space, a comma or a full stop; null where digits are not grouped.</param>
    /// <param name="point">A full stop or a comma; null for a full stop.</param>
    /// <returns>Null where the text is no such number.</returns>
    public static FeelNumber? Read(string text, string? grouping, string? point)
    {
        if (grouping is not (null or " " or "," or ".") || point is not (null or "," or ".") || (grouping is not null && grouping == point)) return null;
        var plain = grouping is null ? text : text.Replace(grouping, "", StringComparison.Ordinal);
        if (point == "," && plain.Contains('.', StringComparison.Ordinal)) return null;
        if (point == ",") plain = plain.Replace(',', '.');
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(plain, styles, CultureInfo.InvariantCulture, out var number) ? new FeelNumber(number) : null;
    }
}
