using StrategyAdvisor.Feel.Standard.Values;
using static StrategyAdvisor.Feel.Standard.Functions.StandardParameter;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Built-ins over contexts (DMN 1.5, table 82).</summary>
internal static class ContextFunctions
{
    public static ImmutableArray<StandardFunction> Table { get; } =
    [
        new("get value", [AContext("m"), AText("key")], call => call.Context(0).Find(call.Text(1)) ?? FeelNull.Instance, "The value under a name; null where there is none.", "get value({a: 1}, \"a\")", "1"),
        new("get entries", [AContext("m")], call => FeelList.Of(call.Context(0).Entries.Select(Entry)), "The names and values one by one.", "get entries({a: 1})", "[{key: \"a\", value: 1}]"),
        new("context", [AList("entries")], OfEntries, "The context with these entries, each with a key and a value.", "context([{key: \"a\", value: 1}])", "{a: 1}"),
        new("context put", [AContext("context"), AText("key"), AnyValue("value")], call => call.Context(0).With(call.Text(1), call[2]), "The context with another value under a name.", "context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"),
        new("context put", [AContext("context"), AList("keys"), AnyValue("value")], call => Put(call.Context(0), call.List(1), call[2]),
            "The context with another value under a name of a context in it.", "context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"),
        new("context merge", [AList("contexts")], Merge, "The entries of all contexts; of equal names the last counts.", "context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"),
    ];

    private static FeelContext Entry(KeyValuePair<string, FeelValue> entry) => FeelContext.Of(("key", new FeelText(entry.Key)), ("value", entry.Value));

    private static FeelContext? OfEntries(Arguments call)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in call.List(0))
        {
            if (item is not FeelContext entry || entry.Find("key") is not FeelText key || entry.Find("value") is not { } value || !names.Add(key.Value)) return null;
            entries.Add(KeyValuePair.Create(key.Value, value));
        }

        return new FeelContext(entries.ToImmutable());
    }

    private static FeelContext? Put(FeelContext context, ReadOnlyMemory<FeelValue> keys, FeelValue value)
    {
        if (keys.IsEmpty || keys.Span[0] is not FeelText key) return null;
        if (keys.Length == 1) return context.With(key.Value, value);
        return context.Find(key.Value) is FeelContext inner && Put(inner, keys[1..], value) is { } changed ? context.With(key.Value, changed) : null;
    }

    private static FeelContext? Put(FeelContext context, ImmutableArray<FeelValue> keys, FeelValue value) => Put(context, keys.AsMemory(), value);

    private static FeelContext? Merge(Arguments call)
    {
        var values = new Dictionary<string, FeelValue>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var item in call.List(0))
        {
            if (item is not FeelContext context) return null;
            foreach (var (name, value) in context.Entries)
            {
                if (!values.ContainsKey(name)) names.Add(name);
                values[name] = value;
            }
        }

        return new FeelContext([.. names.Select(name => KeyValuePair.Create(name, values[name]))]);
    }
}
