namespace StrategyAdvisor.Feel.Standard.Values;

public sealed class FeelList : FeelValue
{
    public FeelList(ImmutableArray<FeelValue> items)
    {
        Items = items;
        Size = 1 + items.Sum(item => item.Size);
        Depth = 1 + items.Select(item => item.Depth).DefaultIfEmpty().Max();
    }

    public static FeelList Empty { get; } = new([]);

    public ImmutableArray<FeelValue> Items { get; }

    public override long Size { get; }

    public override int Depth { get; }

    public static FeelList Of(IEnumerable<FeelValue> items) => new([.. items]);
}
