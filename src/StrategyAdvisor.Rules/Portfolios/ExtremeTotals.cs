namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>The least or the greatest value.</summary>
internal sealed class ExtremeTotals(bool isLeast) : MeasureTotals
{
    private readonly Growing<Int128?> _extremes = new();

    public override void Add(int group, Int128 amount, string together)
    {
        if (_extremes[group] is not { } known || (isLeast ? amount < known : amount > known)) _extremes[group] = amount;
    }

    public override Int128? ValueOf(int group) => _extremes[group];

    public override void Merge(MeasureTotals other, int[] numbers, GroupLinks? links)
    {
        for (var group = 0; group < numbers.Length; group++)
        {
            if (other.ValueOf(group) is { } amount) Add(numbers[group], amount, "");
        }
    }

    public override void Write(BinaryWriter writer, int[] order)
    {
        foreach (var group in order)
        {
            writer.Write(_extremes[group].HasValue);
            WriteAmount(writer, _extremes[group] ?? 0);
        }
    }

    public override void Read(BinaryReader reader, int groups)
    {
        for (var group = 0; group < groups; group++)
        {
            var isThere = reader.ReadBoolean();
            var amount = ReadAmount(reader);
            _extremes[group] = isThere ? amount : null;
        }
    }
}
