using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;
using static StrategyAdvisor.Feel.Standard.Functions.StandardParameter;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Built-ins that make one value of many (DMN 1.5, table 76). Each takes a list, or its entries one by one.</summary>
internal static class AggregateFunctions
{
    public static ImmutableArray<StandardFunction> Table { get; } =
    [
        new("min", [Entries("list")], call => Extreme(call.List(0), -1), "The least entry; null for none.", "min(3, 1, 2)", "1"),
        new("max", [Entries("list")], call => Extreme(call.List(0), 1), "The greatest entry; null for none.", "max([3, 1, 2])", "3"),
        new("sum", [Entries("list")], call => Sum(call.List(0)), "All entries added up; null for none.", "sum([1, 2])", "3"),
        new("mean", [Entries("list")], Mean, "The sum divided by the count; null for none.", "mean([1, 2])", "1.5"),
        new("product", [Entries("list")], call => OfNumbers(call, numbers => new FeelNumber(numbers.Aggregate(1m, (product, number) => product * number))), "All entries multiplied; null for none.", "product([2, 3, 4])", "24"),
        new("median", [Entries("list")], call => OfNumbers(call, Median), "The entry in the middle of the sorted list, or between the two; null for none.", "median([6, 1, 2, 3])", "2.5"),
        new("stddev", [Entries("list")], call => OfNumbers(call, Deviation), "The standard deviation of a sample; null for fewer than two entries.", "stddev([1, 3, 5])", "2"),
        new("mode", [Entries("list")], Mode, "The most frequent entries, in order.", "mode([6, 1, 9, 6, 1])", "[1, 6]"),
    ];

    private static FeelValue? Extreme(ImmutableArray<FeelValue> items, int sign)
    {
        if (items.IsEmpty || items.Any(item => Order.Of(items[0], item) is null)) return null;
        return items.Aggregate((best, item) => Math.Sign(Order.Of(item, best)!.Value) == sign ? item : best);
    }

    private static FeelValue? Sum(ImmutableArray<FeelValue> items)
    {
        var isSummable = !items.IsEmpty && items[0] is FeelNumber or FeelDays or FeelMonths && items.All(item => item.GetType() == items[0].GetType());
        return isSummable ? items.Aggregate((sum, item) => Arithmetic.Apply(ArithmeticOperator.Add, sum, item)!) : null;
    }

    private static FeelValue? Mean(Arguments call) =>
        Sum(call.List(0)) is { } sum ? Arithmetic.Apply(ArithmeticOperator.Divide, sum, new FeelNumber(call.List(0).Length)) : null;

    private static FeelValue? OfNumbers(Arguments call, Func<ImmutableArray<decimal>, FeelValue?> fold)
    {
        var items = call.List(0);
        return !items.IsEmpty && items.All(item => item is FeelNumber) ? fold([.. items.Cast<FeelNumber>().Select(item => item.Value)]) : null;
    }

    private static FeelNumber Median(ImmutableArray<decimal> numbers)
    {
        var sorted = numbers.Sort();
        var middle = sorted.Length / 2;
        return new FeelNumber(sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    private static FeelNumber? Deviation(ImmutableArray<decimal> numbers)
    {
        if (numbers.Length < 2) return null;
        var mean = numbers.Sum() / numbers.Length;
        var variance = numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Length - 1);
        return new FeelNumber((decimal)Math.Sqrt((double)variance));
    }

    private static FeelList? Mode(Arguments call)
    {
        var items = call.List(0);
        if (!items.All(item => item is FeelNumber)) return null;
        var groups = items.Cast<FeelNumber>().GroupBy(item => item.Value).ToList();
        var most = groups.Select(group => group.Count()).DefaultIfEmpty().Max();
        return FeelList.Of(groups.Where(group => group.Count() == most).Select(group => group.Key).Order().Select(number => new FeelNumber(number)));
    }
}
