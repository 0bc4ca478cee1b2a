using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Reads single values of a map as what they stand for. An absent key and a mistaken value are null; a mistake has a diagnostic.</summary>
public static class MappingValues
{
    // A hundred years.
    private const int MostDays = 36_500;

    /// <summary>A whole number between two bounds, both included.</summary>
    public static int? Whole(this MappingReader reader, string key, int least, int most)
    {
        if (reader.OptionalScalar(key) is not { } scalar) return null;
        if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        reader.Diagnostics.Add(ReadingDiagnostics.NotWhole.At(scalar.Location, key, scalar.Text, Shown(least), Shown(most)));
        return null;
    }

    public static decimal? Number(this MappingReader reader, string key) =>
        reader.OptionalScalar(key) is { } scalar ? reader.NumberOf(scalar, key) : null;

    /// <summary>A number in plain decimal.</summary>
    public static decimal? NumberOf(this MappingReader reader, ScalarNode scalar, string key)
    {
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(scalar.Text, plain, CultureInfo.InvariantCulture, out var value)) return value;
        reader.Diagnostics.Add(ReadingDiagnostics.NotNumber.At(scalar.Location, key, scalar.Text));
        return null;
    }

    /// <summary><c>yes</c>, <c>no</c>, <c>true</c> or <c>false</c>.</summary>
    public static bool? Boolean(this MappingReader reader, string key)
    {
        if (reader.OptionalScalar(key) is not { } scalar) return null;
        switch (scalar.Text)
        {
            case "yes" or "true": return true;
            case "no" or "false": return false;
            default:
                reader.Diagnostics.Add(ReadingDiagnostics.NotBoolean.At(scalar.Location, key, scalar.Text));
                return null;
        }
    }

    /// <summary>One of few words, each with its meaning.</summary>
    public static T? Choice<T>(this MappingReader reader, string key, ImmutableArray<(string Word, T Meaning)> choices)
        where T : struct
    {
        if (reader.OptionalScalar(key) is not { } scalar) return null;
        foreach (var (word, meaning) in choices)
        {
            if (word == scalar.Text) return meaning;
        }

        var words = choices.Select(choice => choice.Word).ToList();
        var meant = Suggestion.For(scalar.Text, words);
        reader.Diagnostics.Add(ReadingDiagnostics.NotOneOf.At(scalar.Location, key, scalar.Text, string.Join(", ", words)).Suggesting(meant));
        return null;
    }

    /// <summary>A number of days, written <c>90 days</c> or <c>1 day</c>.</summary>
    public static int? Days(this MappingReader reader, string key)
    {
        if (reader.OptionalScalar(key) is not { } scalar) return null;
        var words = scalar.Text.Split(' ');
        if (words is [var number, "day" or "days"] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays) return days;
        reader.Diagnostics.Add(ReadingDiagnostics.NotDays.At(scalar.Location, key, scalar.Text));
        return null;
    }

    private static string Shown(int value) => value.ToString(CultureInfo.InvariantCulture);
}
