using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Reads single values out of columns.</summary>
public static class RecordedValue
{
    /// <summary>The value at a row, or null where it is unknown.</summary>
    /// <param name="column">Of single values; a list is read by its entries.</param>
    public static Possible? Of(Column column, int row) => !column.IsKnown(row) ? null : column switch
    {
        BitColumn bits => Truth.Of(Bits.IsSet(bits.Values, row)),
        CodeColumn codes => new CodeSet(codes.Allowed, 1UL << codes.Codes[row]),
        DayColumn days => Interval.Of(days.Days[row]),
        ScaledColumn numbers => Interval.Of(Unscaled(numbers.Values[row], numbers.Decimals)),
        BoundsColumn bounds => new Interval(bounds.Least[row], bounds.Greatest[row]),
        TextColumn texts => new TextValue(texts.Values[row]),
        _ => throw new ArgumentException($"{column.GetType().Name} holds no single values", nameof(column)),
    };

    private static decimal Unscaled(long value, int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals; i++) unit *= 10;
        return value / unit;
    }
}
