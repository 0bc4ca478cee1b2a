using StrategyAdvisor.Feel.Standard.Values;
using static StrategyAdvisor.Feel.Standard.Functions.StandardParameter;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Built-ins that change a list at a position: 1 is the first entry, -1 the last (DMN 1.5, table 76).</summary>
internal static class ListEditing
{
    public static ImmutableArray<StandardFunction> Table { get; } =
    [
        new("sublist", [AList("list"), ANumber("start position"), ANumber("length").Optional()], Sublist, "The entries from a position on, perhaps only so many.", "sublist([4, 5, 6], 1, 2)", "[4, 5]"),
        new("insert before", [AList("list"), ANumber("position"), AnyValue("newItem")], InsertBefore, "The list with an entry more at a position.", "insert before([1, 3], 1, 2)", "[2, 1, 3]"),
        new("remove", [AList("list"), ANumber("position")], call => IndexOf(call) is { } index ? FeelList.Of(call.List(0).RemoveAt(index)) : null, "The list without the entry at a position.", "remove([1, 2, 3], 2)", "[1, 3]"),
        new("list replace", [AList("list"), ANumber("position"), AnyValue("newItem")],
            call => IndexOf(call) is { } index ? FeelList.Of(call.List(0).SetItem(index, call[2])) : null, "The list with another entry at a position.", "list replace([2, 4, 7], 3, 6)", "[2, 4, 6]"),
        new("list replace", [AList("list"), AFunction("match"), AnyValue("newItem")], ReplaceMatches,
            "The list with another entry in place of those that a function of old and new entry picks.", "list replace([2, 4, 7], function(item, newItem) item < newItem, 5)", "[5, 5, 7]"),
    ];

    private static FeelList? Sublist(Arguments call)
    {
        if (IndexOf(call) is not { } start) return null;
        var items = call.List(0);
        if (!call.Has(2)) return FeelList.Of(items[start..]);
        var length = decimal.Truncate(call.Number(2));
        return length < 1 || start + length > items.Length ? null : FeelList.Of(items.Slice(start, (int)length));
    }

    private static FeelList? InsertBefore(Arguments call) => IndexOf(call) is { } index ? FeelList.Of(call.List(0).Insert(index, call[2])) : null;

    private static FeelList? ReplaceMatches(Arguments call)
    {
        var items = ImmutableArray.CreateBuilder<FeelValue>(call.List(0).Length);
        foreach (var item in call.List(0))
        {
            if (call.Call(call.Function(1), item, call[2]) is not FeelBoolean replaces) return null;
            items.Add(replaces.Value ? call[2] : item);
        }

        return FeelList.Of(items);
    }

    /// <summary>The index of the entry at the position that is the second argument; null where the list has none there.</summary>
    private static int? IndexOf(Arguments call)
    {
        var (position, count) = (decimal.Truncate(call.Number(1)), call.List(0).Length);
        if (position == 0 || Math.Abs(position) > count) return null;
        return (int)(position > 0 ? position - 1 : count + position);
    }
}
