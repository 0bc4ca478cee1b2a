namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>Sums and counts.</summary>
internal sealed class SumTotals : MeasureTotals
{
    private readonly Growing<Int128> _sums = new();

    public override void Add(int group, Int128 amount, string together) => _sums[group] += amount;

    public override Int128? ValueOf(int group) => _sums[group];

    public override void Merge(MeasureTotals other, int[] numbers, GroupLinks? links)
    {
        for (var group = 0; group < numbers.Length; group++) _sums[numbers[group]] += ((SumTotals)other)._sums[group];
    }

    public override void Write(BinaryWriter writer, int[] order)
    {
        foreach (var group in order) WriteAmount(writer, _sums[group]);
    }

    public override void Read(BinaryReader reader, int groups)
    {
        for (var group = 0; group < groups; group++) _sums[group] = ReadAmount(reader);
    }
}
