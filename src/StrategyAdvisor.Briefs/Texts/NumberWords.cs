namespace StrategyAdvisor.Briefs.Texts;

/// <summary>Writes numbers as a reader of one language expects them, rounded to what a sentence can carry.</summary>
public sealed class NumberWords(Phrasebook phrases, string currency)
{
    private const int MostDecimals = 4;
    private const decimal Million = 1_000_000m;

    // Times 100 it must still be a number.
    private const decimal LargestFraction = 1e20m;

    private readonly NumberForm _form = phrases.Numbers;

    /// <summary>A number without a unit: at most four decimals, no trailing zeros.</summary>
    public string Plain(decimal number) => Rounded(number, MostDecimals);

    /// <summary><c>1.5 M EUR</c>, <c>84,250 EUR</c>: from a million on four digits that count, below a thousand with cents.</summary>
    public string Money(decimal amount)
    {
        var size = Math.Abs(amount);
        if (size < Million) return Phrasebook.Fill(_form.Money, Rounded(amount, size < 1_000m ? 2 : 0), currency);
        var millions = amount / Million;
        return Phrasebook.Fill(_form.Millions, Rounded(millions, Math.Abs(millions) switch { < 10m => 3, < 100m => 2, < 1_000m => 1, _ => 0 }), currency);
    }

    /// <summary><c>12 %</c>, with one decimal where it has one.</summary>
    public string Fraction(decimal fraction) => Math.Abs(fraction) > LargestFraction ? Plain(fraction) : Phrasebook.Fill(_form.Percent, Rounded(100 * fraction, 1));

    /// <summary>A duration in days; half days keep their decimal.</summary>
    public string Days(decimal days) => Counted(phrases.Calendar.Day, Math.Round(days, 1));

    /// <summary><c>2 years and 3 months</c>.</summary>
    public string Months(decimal months)
    {
        var (years, rest) = (Math.Truncate(months / 12), months % 12);
        var parts = new List<string>();
        if (years != 0) parts.Add(Counted(phrases.Calendar.Year, years));
        if (rest != 0 || years == 0) parts.Add(Counted(phrases.Calendar.Month, rest));
        return phrases.Lists.JoinAnd(parts);
    }

    /// <summary>A word with its number.</summary>
    public string Counted(CountedWord word, decimal number) => word.Of(number == 1, Plain(number));

    private string Rounded(decimal number, int decimals)
    {
        var text = Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
        var sign = text.StartsWith('-') ? "-" : "";
        var parts = text[sign.Length..].Split('.');
        var fraction = parts.Length == 1 ? "" : _form.DecimalMark + parts[1];
        return sign + (Math.Abs(number) >= _form.GroupFrom ? Grouped(parts[0]) : parts[0]) + fraction;
    }

    private string Grouped(string digits)
    {
        var grouped = digits;
        for (var at = digits.Length - 3; at > 0; at -= 3) grouped = grouped.Insert(at, _form.GroupMark);
        return grouped;
    }
}
