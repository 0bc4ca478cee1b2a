using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Tables;

/// <summary>Cuts the values of a column into stretches that its cells treat alike, and takes one value of each.</summary>
internal static class Samples
{
    /// <param name="input">The column's expression.</param>
    /// <param name="cells">The conditions of the column's cells.</param>
    /// <returns>Empty where the type has no values to tell apart.</returns>
    public static ImmutableArray<Sample> Of(TypedNode input, ImmutableArray<TypedNode> cells)
    {
        var known = Known(input, cells);
        return !known.IsEmpty && cells.Any(CellReader.AsksForUnknown) ? known.Add(new Sample(Sample.Unknown, "is not recorded")) : known;
    }

    private static ImmutableArray<Sample> Known(TypedNode input, ImmutableArray<TypedNode> cells)
    {
        var reader = new CellReader(input);
        var constants = cells.SelectMany(reader.Constants).Distinct().ToList();
        return input.Type switch
        {
            BooleanType => [new Sample(true, "is true"), new Sample(false, "is false")],
            TextType { Allowed: { } allowed } => [.. allowed.Values.Select(value => new Sample(value, $"= \"{value}\""))],
            TextType => [.. constants.OfType<string>().Select(text => new Sample(text, $"= \"{text}\"")), new Sample("\0", "is another text")],
            NumberType or DateType or DaysType or MonthsType => Stretches(input, [.. constants.OfType<decimal>().Order()]),
            _ => [],
        };
    }

    private static ImmutableArray<Sample> Stretches(TypedNode input, List<decimal> cuts)
    {
        var (least, most, isWhole) = Bounds(input);
        if (cuts.Count == 0) return [new Sample(least ?? most ?? 0m, "is anything")];
        var samples = ImmutableArray.CreateBuilder<Sample>();
        Add(cuts[0] - 1, $"< {Print(cuts[0], input.Type)}");
        for (var i = 0; i < cuts.Count; i++)
        {
            Add(cuts[i], $"= {Print(cuts[i], input.Type)}");
            if (i + 1 == cuts.Count) break;
            var between = isWhole ? Math.Floor(cuts[i]) + 1 : (cuts[i] + cuts[i + 1]) / 2;
            if (between < cuts[i + 1]) Add(between, $"between {Print(cuts[i], input.Type)} and {Print(cuts[i + 1], input.Type)}");
        }

        Add(cuts[^1] + 1, $"> {Print(cuts[^1], input.Type)}");
        return samples.ToImmutable();

        void Add(decimal value, string words)
        {
            if (value >= (least ?? value) && value <= (most ?? value) && (!isWhole || value == Math.Truncate(value))) samples.Add(new Sample(value, words));
        }
    }

    /// <summary>What the expression can be, as far as its form tells.</summary>
    private static (decimal? Least, decimal? Most, bool IsWhole) Bounds(TypedNode input) => input switch
    {
        FieldNode { Field: var field } => (field.Minimum, field.Maximum, field.Type is DateType || (field.Type is NumberType or DaysType && field.Decimals == 0)),
        DefinitionNode definition => Bounds(definition.Definition.Body),
        CallNode { Function.Operation: Operation.Count } => (0, null, true),
        _ => (null, null, input.Type is DateType),
    };

    private static string Print(decimal value, FeelType type) => type switch
    {
        DateType => FactText.Date((int)value),
        DaysType => new DaysDuration(value).ToString(),
        MonthsType => new MonthsDuration((long)value).ToString(),
        _ => value.ToString("0.############################", CultureInfo.InvariantCulture),
    };
}
