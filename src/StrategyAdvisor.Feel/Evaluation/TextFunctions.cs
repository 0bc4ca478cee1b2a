using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>The text functions (DMN 1.5, 10.3.4.3): known for known texts. Positions and lengths count code points.</summary>
internal static class TextFunctions
{
    public static Truth Holds(Operation operation, TextValue text, TextValue match)
    {
        if (text.Value is not { } whole || match.Value is not { } part) return Truth.Unknown;
        return Truth.Of(operation switch
        {
            Operation.Contains => whole.Contains(part, StringComparison.Ordinal),
            Operation.StartsWith => whole.StartsWith(part, StringComparison.Ordinal),
            _ => whole.EndsWith(part, StringComparison.Ordinal),
        });
    }

    public static Interval Length(TextValue text) => text.Value is { } known ? Interval.Of(known.EnumerateRunes().Count()) : new Interval(0, null);

    public static TextValue Capitals(TextValue text) => new(text.Value?.ToUpperInvariant());

    public static TextValue SmallLetters(TextValue text) => new(text.Value?.ToLowerInvariant());

    public static TextValue Joined(TextValue left, TextValue right) =>
        left.Value is { } first && right.Value is { } second ? new TextValue(first + second) : TextValue.Unknown;

    public static TextValue Around(Operation operation, TextValue text, TextValue match)
    {
        if (text.Value is not { } whole || match.Value is not { } part) return TextValue.Unknown;
        var position = whole.IndexOf(part, StringComparison.Ordinal);
        if (position < 0) return new TextValue("");
        return new TextValue(operation == Operation.SubstringBefore ? whole[..position] : whole[(position + part.Length)..]);
    }

    /// <param name="length">Null for the rest of the text.</param>
    public static Computed Substring(TextValue text, Interval start, Interval? length)
    {
        if (text.Value is null || !start.IsSettled || length is { IsSettled: false }) return TextValue.Unknown;
        var runes = text.Value.EnumerateRunes().ToList();
        var position = Math.Truncate(start.Low!.Value);
        var first = position > 0 ? position - 1 : runes.Count + position;
        if (position == 0 || first < 0 || first > runes.Count || length?.Low < 0) return EvaluationDiagnostics.NoPosition;
        var taken = length is null ? runes.Count : Math.Min(Math.Truncate(length.Low!.Value), runes.Count);
        return new TextValue(string.Concat(runes.Skip((int)first).Take((int)taken)));
    }

    public static Computed Number(TextValue text)
    {
        if (text.Value is null) return Interval.Everything;
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text.Value, plain, CultureInfo.InvariantCulture, out var number) ? Interval.Of(number) : EvaluationDiagnostics.NoNumber;
    }

    public static Computed Date(TextValue text)
    {
        if (text.Value is null) return Interval.Everything;
        return TemporalText.ReadDate(text.Value) is { } date ? Interval.Of(Columns.DayNumber.Of(date)) : EvaluationDiagnostics.NoDate;
    }

    /// <summary>A value as text: plain decimals, ISO 8601 dates and durations.</summary>
    public static TextValue Print(FeelType type, Possible value) => value switch
    {
        Truth { IsSettled: true } truth => new TextValue(truth.MustBeTrue ? "true" : "false"),
        Interval { IsSettled: true, Low: { } number } => new TextValue(Print(type, number)),
        TextValue or CodeSet => TextValue.Of(value),
        _ => TextValue.Unknown,
    };

    private static string? Print(FeelType type, decimal number) => type switch
    {
        DateType => DateArithmetic.DateOf(number)?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        DaysType => new DaysDuration(number).ToString(),
        MonthsType => new MonthsDuration((long)number).ToString(),
        _ => number.ToString("0.############################", CultureInfo.InvariantCulture),
    };
}
