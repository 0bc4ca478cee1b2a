using StrategyAdvisor.Feel.Standard.Values;
using static StrategyAdvisor.Feel.Standard.Functions.StandardParameter;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Built-ins that tell how ranges and points lie to each other (DMN 1.5, table 81). A point is the range from it to itself.</summary>
internal static class RangeRelations
{
    public static ImmutableArray<StandardFunction> Table { get; } =
    [
        .. OfAll("before", Before, "Whether the first ends before the second begins.", "before(1, [2..5])"),
        .. OfAll("after", (a, b) => Before(b, a), "Whether the first begins after the second ends.", "after(5, [1..5))"),
        .. OfRanges("meets", Meets, "Whether the first ends where the second begins.", "meets([1..5], [5..10])"),
        .. OfRanges("met by", (a, b) => Meets(b, a), "Whether the first begins where the second ends.", "met by([5..10], [1..5])"),
        .. OfRanges("overlaps", Overlap, "Whether two ranges share a value.", "overlaps([1..5], [3..8])"),
        .. OfRanges("overlaps before", OverlapsBefore, "Whether the first begins earlier and ends within the second.", "overlaps before([1..5], [3..8])"),
        .. OfRanges("overlaps after", (a, b) => OverlapsBefore(b, a), "Whether the first begins within the second and ends later.", "overlaps after([3..8], [1..5])"),
        .. OfInner("finishes", Finishes, "Whether the first lies at the end of the second.", "finishes(10, [1..10])"),
        .. OfOuter("finished by", (a, b) => Finishes(b, a), "Whether the second lies at the end of the first.", "finished by([1..10], [5..10])"),
        .. OfOuter("includes", Includes, "Whether the second lies within the first.", "includes([5..10], 6)"),
        .. OfInner("during", (a, b) => Includes(b, a), "Whether the first lies within the second.", "during([4..6], [1..10])"),
        .. OfInner("starts", Starts, "Whether the first lies at the beginning of the second.", "starts(1, [1..5])"),
        .. OfOuter("started by", (a, b) => Starts(b, a), "Whether the second lies at the beginning of the first.", "started by([1..10], [1..5])"),
        Between("coincides", [APoint("point1"), APoint("point2")], Coincide, "Whether two points are the same.", "coincides(3, 3)"),
        Between("coincides", [ARange("range1"), ARange("range2")], Coincide, "Whether two ranges are the same.", "coincides([1..5], [1..5])"),
    ];

    private static IEnumerable<StandardFunction> OfAll(string name, Func<FeelRange, FeelRange, bool> holds, string summary, string example) =>
    [
        Between(name, [APoint("point1"), APoint("point2")], holds, summary, example),
        Between(name, [APoint("point"), ARange("range")], holds, summary, example),
        Between(name, [ARange("range"), APoint("point")], holds, summary, example),
        .. OfRanges(name, holds, summary, example),
    ];

    private static IEnumerable<StandardFunction> OfInner(string name, Func<FeelRange, FeelRange, bool> holds, string summary, string example) =>
        [Between(name, [APoint("point"), ARange("range")], holds, summary, example), .. OfRanges(name, holds, summary, example)];

    private static IEnumerable<StandardFunction> OfOuter(string name, Func<FeelRange, FeelRange, bool> holds, string summary, string example) =>
        [Between(name, [ARange("range"), APoint("point")], holds, summary, example), .. OfRanges(name, holds, summary, example)];

    private static IEnumerable<StandardFunction> OfRanges(string name, Func<FeelRange, FeelRange, bool> holds, string summary, string example) =>
        [Between(name, [ARange("range1"), ARange("range2")], holds, summary, example)];

    private static StandardFunction Between(string name, ImmutableArray<StandardParameter> parameters, Func<FeelRange, FeelRange, bool> holds, string summary, string example) =>
        new(name, parameters, call => Holds(Extent(call[0]), Extent(call[1]), holds), summary, example, "true");

    private static FeelRange Extent(FeelValue value) => value as FeelRange ?? new FeelRange(value, true, value, true);

    /// <summary>Null where the two have no order in common.</summary>
    private static FeelBoolean? Holds(FeelRange a, FeelRange b, Func<FeelRange, FeelRange, bool> holds)
    {
        FeelValue?[] ends = [a.Low, a.High, b.Low, b.High];
        var known = ends.OfType<FeelValue>().ToList();
        return known.TrueForAll(end => Order.Of(known[0], end) is not null) ? FeelBoolean.Of(holds(a, b)) : null;
    }

    private static bool Before(FeelRange a, FeelRange b) => EndToStart(a, b) is var order && (order < 0 || (order == 0 && !(a.HighIncluded && b.LowIncluded)));

    private static bool Meets(FeelRange a, FeelRange b) => a.HighIncluded && b.LowIncluded && EndToStart(a, b) == 0;

    private static bool Overlap(FeelRange a, FeelRange b) => !Before(a, b) && !Before(b, a);

    private static bool OverlapsBefore(FeelRange a, FeelRange b) =>
        StartToStart(a, b) is var start && (start < 0 || (start == 0 && a.LowIncluded && !b.LowIncluded))
        && !Before(a, b) && EndToEnd(a, b) is var end && (end < 0 || (end == 0 && (!a.HighIncluded || b.HighIncluded)));

    private static bool Finishes(FeelRange a, FeelRange b) => a.HighIncluded == b.HighIncluded && EndToEnd(a, b) == 0 && BeginsWithin(a, b);

    private static bool Starts(FeelRange a, FeelRange b) => a.LowIncluded == b.LowIncluded && StartToStart(a, b) == 0 && EndsWithin(a, b);

    private static bool Includes(FeelRange a, FeelRange b) => BeginsWithin(b, a) && EndsWithin(b, a);

    private static bool Coincide(FeelRange a, FeelRange b) =>
        a.LowIncluded == b.LowIncluded && a.HighIncluded == b.HighIncluded && StartToStart(a, b) == 0 && EndToEnd(a, b) == 0;

    private static bool BeginsWithin(FeelRange a, FeelRange b) => StartToStart(a, b) is var order && (order > 0 || (order == 0 && (!a.LowIncluded || b.LowIncluded)));

    private static bool EndsWithin(FeelRange a, FeelRange b) => EndToEnd(a, b) is var order && (order < 0 || (order == 0 && (!a.HighIncluded || b.HighIncluded)));

    private static int StartToStart(FeelRange a, FeelRange b) => Compare(a.Low, -1, b.Low, -1);

    private static int EndToEnd(FeelRange a, FeelRange b) => Compare(a.High, 1, b.High, 1);

    private static int EndToStart(FeelRange a, FeelRange b) => Compare(a.High, 1, b.Low, -1);

    /// <param name="infiniteA">On which side of everything an end lies that is not there.</param>
    private static int Compare(FeelValue? a, int infiniteA, FeelValue? b, int infiniteB)
    {
        if (a is not null && b is not null) return Order.Of(a, b)!.Value;
        return (a is null ? infiniteA : 0) - (b is null ? infiniteB : 0);
    }
}
