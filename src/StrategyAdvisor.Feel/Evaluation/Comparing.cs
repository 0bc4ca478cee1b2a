using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Comparisons of possible values: known where every pair of values gives the same answer.</summary>
internal static class Comparing
{
    public static Truth Compare(ComparisonOperator comparison, Possible left, Possible right) => comparison switch
    {
        ComparisonOperator.Equal => Equal(left, right),
        ComparisonOperator.NotEqual => Equal(left, right).Not(),
        ComparisonOperator.Less => Less(left, right),
        ComparisonOperator.GreaterOrEqual => Less(left, right).Not(),
        ComparisonOperator.Greater => Less(right, left),
        _ => Less(right, left).Not(),
    };

    public static Truth Equal(Possible left, Possible right) => (left, right) switch
    {
        (Interval one, Interval other) => Truth.Of(one.IsSettled && one == other, one.High < other.Low || other.High < one.Low),
        (Truth one, Truth other) => one.IsSettled && other.IsSettled ? Truth.Of(one == other) : Truth.Unknown,
        (CodeSet one, CodeSet other) when one.Allowed.Equals(other.Allowed) => Truth.Of(one.IsSettled && one.Set == other.Set, (one.Set & other.Set) == 0),
        (CodeSet codes, TextValue { Value: { } text }) => Equal(codes, text),
        (TextValue { Value: { } text }, CodeSet codes) => Equal(codes, text),
        _ when TextValue.Of(left).Value is { } one && TextValue.Of(right).Value is { } other => Truth.Of(string.Equals(one, other, StringComparison.Ordinal)),
        _ => Truth.Unknown,
    };

    /// <summary>Is a text one of some allowed values?</summary>
    public static Truth IsAmong(Possible operand, ulong codes) =>
        operand is CodeSet set ? Truth.Of((set.Set & ~codes) == 0, (set.Set & codes) == 0) : Truth.Unknown;

    private static Truth Equal(CodeSet codes, string text)
    {
        var index = codes.Allowed.IndexOf(text);
        return index < 0 ? Truth.False : IsAmong(codes, 1UL << index);
    }

    private static Truth Less(Possible left, Possible right)
    {
        if (left is Interval one && right is Interval other) return Truth.Of(one.High < other.Low, one.Low >= other.High);
        return TextValue.Of(left).Value is { } first && TextValue.Of(right).Value is { } second
            ? Truth.Of(ByCodePoint(first, second) < 0)
            : Truth.Unknown;
    }

    private static int ByCodePoint(string left, string right)
    {
        var (ours, theirs) = (left.EnumerateRunes(), right.EnumerateRunes());
        while (ours.MoveNext())
        {
            if (!theirs.MoveNext()) return 1;
            var order = ours.Current.CompareTo(theirs.Current);
            if (order != 0) return order;
        }

        return theirs.MoveNext() ? -1 : 0;
    }
}
