using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation.Trials;

/// <summary>Single values to try of a fact. They need not stand for all that it can be: what two of them show is shown.</summary>
internal static class ValueTrials
{
    private const string OtherText = "\uFFFD";
    private const decimal Far = 1_000_000;

    /// <summary>Around some values, and at the ends.</summary>
    /// <param name="landmarks">Where something may change.</param>
    public static ImmutableArray<Possible> Of(Field field, IEnumerable<decimal> landmarks, IEnumerable<string> texts) => field.Type switch
    {
        BooleanType => [Truth.True, Truth.False],
        TextType { Allowed: { } allowed } => [.. allowed.Values.Select(Possible (_, code) => new CodeSet(allowed, 1UL << code))],
        TextType => [.. texts.Append(OtherText).Append("").Distinct(StringComparer.Ordinal).Select(text => new TextValue(text))],
        NumberType or DateType or DaysType => [.. Numbers(field, landmarks).Select(Interval.Of)],
        _ => [],
    };

    /// <summary>One of the values that are left; of what is free any.</summary>
    public static Possible One(Field field, Possible? left) => (left ?? FactReader.Domain(field)) switch
    {
        Truth { IsSettled: false } => Truth.False,
        CodeSet codes => codes with { Set = codes.Set & (0 - codes.Set) },
        Interval interval => Interval.Of(interval.Low ?? interval.High ?? 0),
        TextValue { IsSettled: false } => new TextValue(OtherText),
        ListOf { IsOpen: true } => new ListOf([], [], []),
        var settled => settled,
    };

    private static SortedSet<decimal> Numbers(Field field, IEnumerable<decimal> landmarks)
    {
        var unit = field.Unit;
        var far = field.Type is DateType ? (decimal[])[] : [0, Far];
        var values = new SortedSet<decimal>(landmarks.Where(value => Math.Abs(value) < long.MaxValue).Concat(far).SelectMany(value => (decimal[])
            [(Math.Ceiling(value / unit) * unit) - unit, Math.Ceiling(value / unit) * unit, (Math.Floor(value / unit) * unit) + unit]));
        if (field.Minimum is { } low) values.Add(low);
        if (field.Maximum is { } high) values.Add(high);
        values.RemoveWhere(value => value < field.Minimum || value > field.Maximum);
        return values;
    }
}
