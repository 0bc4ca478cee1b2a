namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>The sum of the few largest values; only those few are kept.</summary>
internal sealed class LargestTotals(int top) : MeasureTotals
{
    // By group, the largest first.
    private readonly Growing<List<Int128>> _largest = new();

    public override void Add(int group, Int128 amount, string together)
    {
        var kept = _largest[group] ??= new List<Int128>(top + 1);
        if (kept.Count == top && amount <= kept[^1]) return;
        var place = kept.FindIndex(other => other < amount);
        kept.Insert(place < 0 ? kept.Count : place, amount);
        if (kept.Count > top) kept.RemoveAt(top);
    }

    public override Int128? ValueOf(int group) => (_largest[group] ?? []).Aggregate(Int128.Zero, (sum, amount) => sum + amount);

    public override void Merge(MeasureTotals other, int[] numbers, GroupLinks? links)
    {
        for (var group = 0; group < numbers.Length; group++)
        {
            foreach (var amount in ((LargestTotals)other)._largest[group] ?? []) Add(numbers[group], amount, "");
        }
    }

    public override void Write(BinaryWriter writer, int[] order)
    {
        foreach (var group in order)
        {
            var kept = _largest[group] ?? [];
            writer.Write(kept.Count);
            foreach (var amount in kept) WriteAmount(writer, amount);
        }
    }

    public override void Read(BinaryReader reader, int groups)
    {
        for (var group = 0; group < groups; group++)
        {
            for (var left = reader.ReadInt32(); left > 0; left--) Add(group, ReadAmount(reader), "");
        }
    }
}
