namespace StrategyAdvisor.Feel.Standard.Values;

/// <summary>Names with values, in the order they were written.</summary>
public sealed class FeelContext : FeelValue
{
    private readonly Dictionary<string, FeelValue> _values = new(StringComparer.Ordinal);

    /// <param name="entries">Each name once.</param>
    public FeelContext(ImmutableArray<KeyValuePair<string, FeelValue>> entries)
    {
        Entries = entries;
        Size = 1 + entries.Sum(entry => entry.Value.Size);
        Depth = 1 + entries.Select(entry => entry.Value.Depth).DefaultIfEmpty().Max();
        foreach (var (name, value) in entries) _values.Add(name, value);
    }

    public static FeelContext Empty { get; } = new([]);

    public ImmutableArray<KeyValuePair<string, FeelValue>> Entries { get; }

    public override long Size { get; }

    public override int Depth { get; }

    /// <summary>Null where it has no such name.</summary>
    public FeelValue? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>The same with another value under a name, in its place or at the end.</summary>
    public FeelContext With(string name, FeelValue value)
    {
        var entry = KeyValuePair.Create(name, value);
        if (!_values.ContainsKey(name)) return new FeelContext(Entries.Add(entry));
        return new FeelContext([.. Entries.Select(old => old.Key == name ? entry : old)]);
    }

    public static FeelContext Of(params ReadOnlySpan<(string Name, FeelValue Value)> entries)
    {
        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>(entries.Length);
        foreach (var (name, value) in entries) pairs.Add(KeyValuePair.Create(name, value));
        return new FeelContext(pairs.ToImmutable());
    }
}
