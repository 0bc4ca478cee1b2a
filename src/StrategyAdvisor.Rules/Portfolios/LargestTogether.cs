using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>The sum of the few largest, accounts of one name taken together first. Every name is kept: who is among the largest shows only at the end.</summary>
internal sealed class LargestTogether(int top, ImmutableArray<FactDeclaration> by) : MeasureTotals
{
    private readonly Growing<Dictionary<string, Int128>> _sums = new();

    public override ImmutableArray<FactDeclaration> By => by;

    public override void Add(int group, Int128 amount, string together)
    {
        var sums = _sums[group] ??= new Dictionary<string, Int128>(StringComparer.Ordinal);
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, together, out _) += amount;
    }

    public override Int128? ValueOf(int group) =>
        _sums[group] is { } sums ? sums.Values.OrderDescending().Take(top).Aggregate(Int128.Zero, (sum, amount) => sum + amount) : Int128.Zero;

    public override bool IsAnyOf(GroupLinks links) => links.Count > 0 && Enumerable.Range(0, _sums.End).Any(group => _sums[group]?.Keys.Any(links.LeadsOn) == true);

    public override void Merge(MeasureTotals other, int[] numbers, GroupLinks? links)
    {
        for (var group = 0; group < numbers.Length; group++)
        {
            foreach (var (together, amount) in ((LargestTogether)other)._sums[group] ?? []) Add(numbers[group], amount, links?.EndOf(together) ?? together);
        }
    }

    public override void Write(BinaryWriter writer, int[] order)
    {
        foreach (var group in order)
        {
            var sums = _sums[group] ?? [];
            writer.Write(sums.Count);
            foreach (var (together, amount) in sums.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                writer.Write(together);
                WriteAmount(writer, amount);
            }
        }
    }

    public override void Read(BinaryReader reader, int groups)
    {
        for (var group = 0; group < groups; group++)
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var together = reader.ReadString();
                Add(group, ReadAmount(reader), together);
            }
        }
    }
}
