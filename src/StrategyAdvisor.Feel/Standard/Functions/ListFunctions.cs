using StrategyAdvisor.Feel.Standard.Values;
using static StrategyAdvisor.Feel.Standard.Functions.StandardParameter;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Built-ins that look at lists or put them together (DMN 1.5, table 76).</summary>
internal static class ListFunctions
{
    public static ImmutableArray<StandardFunction> Table { get; } =
    [
        new("list contains", [AList("list"), AnyValue("element")], call => FeelBoolean.Of(call.List(0).Any(item => Equality.Of(item, call[1]) == true)), "Whether an entry equals the element.", "list contains([1, null], null)", "true"),
        new("count", [AList("list")], call => new FeelNumber(call.List(0).Length), "How many entries a list has.", "count([1, null])", "2"),
        new("index of", [AList("list"), AnyValue("match")], IndicesOf, "The positions of the entries that equal the match.", "index of([1, 2, 1], 1)", "[1, 3]"),
        new("append", [AList("list"), Rest(AnyValue("item"))], call => FeelList.Of(call.List(0).AddRange(call.List(1))), "The list with further entries.", "append([1], 2, 3)", "[1, 2, 3]"),
        new("concatenate", [Rest(AList("list"))], call => FeelList.Of(Entries(call)), "The entries of all lists, one list behind the other.", "concatenate([1], [2, 3])", "[1, 2, 3]"),
        new("union", [Rest(AList("list"))], call => FeelList.Of(Entries(call).Distinct(ValueComparer.Instance)), "The entries of all lists, each value once.", "union([1, 2], [2, 3])", "[1, 2, 3]"),
        new("distinct values", [AList("list")], call => FeelList.Of(call.List(0).Distinct(ValueComparer.Instance)), "Each value of a list once.", "distinct values([1, 2, 1])", "[1, 2]"),
        new("flatten", [AList("list")], call => FeelList.Of(Flat(call.List(0))), "The entries of a list and of all lists in it.", "flatten([[1, [2]], 3])", "[1, 2, 3]"),
        new("reverse", [AList("list")], call => FeelList.Of(call.List(0).Reverse()), "The list from its end to its beginning.", "reverse([1, 2])", "[2, 1]"),
        new("sort", [AList("list"), AFunction("precedes").Optional()], Sorted, "The list in the order that a function of two entries tells, or in their own.", "sort([3, 1], function(a, b) a < b)", "[1, 3]"),
    ];

    private static FeelList IndicesOf(Arguments call) =>
        FeelList.Of(call.List(0).Index().Where(entry => Equality.Of(entry.Item, call[1]) == true).Select(entry => new FeelNumber(entry.Index + 1)));

    private static IEnumerable<FeelValue> Entries(Arguments call) => call.List(0).Cast<FeelList>().SelectMany(list => list.Items);

    private static IEnumerable<FeelValue> Flat(ImmutableArray<FeelValue> items) => items.SelectMany(item => item is FeelList inner ? Flat(inner.Items) : [item]);

    private static FeelValue? Sorted(Arguments call)
    {
        if (call.Has(1)) return FeelList.Of(Sorted(call.List(0), (a, b) => call.Call(call.Function(1), a, b) is FeelBoolean { Value: true }));
        var items = call.List(0);
        var haveOrder = items.All(item => Order.Of(items[0], item) is not null);
        return haveOrder ? FeelList.Of(Sorted(items, (a, b) => Order.Of(a, b) < 0)) : null;
    }

    /// <summary>By merging: keeps the order of equals, and ends whatever the function says.</summary>
    private static ImmutableArray<FeelValue> Sorted(ImmutableArray<FeelValue> items, Func<FeelValue, FeelValue, bool> precedes)
    {
        if (items.Length < 2) return items;
        var left = Sorted(items[..(items.Length / 2)], precedes);
        var right = Sorted(items[(items.Length / 2)..], precedes);
        var sorted = ImmutableArray.CreateBuilder<FeelValue>(items.Length);
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length) sorted.Add(precedes(right[j], left[i]) ? right[j++] : left[i++]);
        sorted.AddRange(left.AsSpan()[i..]);
        sorted.AddRange(right.AsSpan()[j..]);
        return sorted.MoveToImmutable();
    }
}
