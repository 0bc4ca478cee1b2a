using System.Numerics;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>The mean of scaled numbers, as decimals.</summary>
internal sealed record MeanOf(Domain Domain, Domain Entries, int Member, int Known, int Element, int Decimals) : Aggregate(Domain, Entries, Member, Known)
{
    public override IEnumerable<Slot> Inputs => [.. base.Inputs, Number(Element)];

    protected override void Reduce(Frame frame, int output, int row, int first, int last, bool isKnown)
    {
        var target = frame.Decimal(output);
        var mean = PossibleMean.Of(frame.Truth(Member), frame.Number(Element), first, last, isKnown);
        if (mean.Overflows) frame.Overflows = true;
        var divisor = Powers.OfTen(Decimals) * Math.Max(mean.Count, 1);
        target.Low[row] = mean.Low == Unbounded.Below ? decimal.MinValue : mean.Low / divisor;
        target.High[row] = mean.High == Unbounded.Above ? decimal.MaxValue : mean.High == mean.Low ? target.Low[row] : mean.High / divisor;
    }
}

/// <summary>Is a mean less, or greater, than a limit? Nothing is divided: the sum stands against the limit times the number of entries.</summary>
/// <param name="Factor">What brings sums to the scale of <paramref name="Limit"/>.</param>
/// <param name="Greater">Is the mean greater than the limit, rather than less?</param>
internal sealed record CompareMean(Domain Domain, Domain Entries, int Member, int Known, int Element, long Factor, long Limit, bool Greater)
    : Aggregate(Domain, Entries, Member, Known)
{
    public override IEnumerable<Slot> Inputs => [.. base.Inputs, Number(Element)];

    protected override void Reduce(Frame frame, int output, int row, int first, int last, bool isKnown)
    {
        var target = frame.Truth(output);
        var mean = PossibleMean.Of(frame.Truth(Member), frame.Number(Element), first, last, isKnown);
        if (mean.Overflows) frame.Overflows = true;
        var limit = (Int128)Limit * mean.Count;
        var (low, high) = ((Int128)mean.Low * Factor, (Int128)mean.High * Factor);
        var (isLow, isHigh) = (mean.Low != Unbounded.Below, mean.High != Unbounded.Above);
        Put(target.True, row, Greater ? isLow && low > limit : isHigh && high < limit);
        Put(target.False, row, Greater ? isHigh && high <= limit : isLow && low >= limit);
    }

    private static void Put(ulong[] bits, int row, bool value)
    {
        if ((row & 63) == 0) bits[row >> 6] = 0;
        bits[row >> 6] |= (value ? 1UL : 0) << (row & 63);
    }
}

/// <summary>What the mean of a list can be: from <paramref name="Low"/> to <paramref name="High"/>, both divided by <paramref name="Count"/>.</summary>
internal readonly record struct PossibleMean(long Low, long High, int Count, bool Overflows = false)
{
    private static readonly PossibleMean Anything = new(Unbounded.Below, Unbounded.Above, 1);

    public static PossibleMean Of(TruthVector member, NumberVector element, int first, int last, bool isKnown)
    {
        var (low, high, least, greatest, sure, possible, overflows) = (0L, 0L, Unbounded.Above, Unbounded.Below, 0, 0, false);
        for (; first < last; first += 64)
        {
            var length = Math.Min(64, last - first);
            sure += BitOperations.PopCount(Kernels.Window(member.True, first, length));
            for (var rest = Kernels.Lacking(member.False, first, length); rest != 0; rest &= rest - 1)
            {
                var entry = first + BitOperations.TrailingZeroCount(rest);
                possible++;
                (low, high) = Intervals.Add(low, high, element.Low[entry], element.High[entry], ref overflows);
                (least, greatest) = (Math.Min(least, element.Low[entry]), Math.Max(greatest, element.High[entry]));
            }
        }

        if (sure == 0 || !isKnown) return Anything;
        return sure == possible ? new PossibleMean(low, high, sure, overflows) : new PossibleMean(least, greatest, 1);
    }
}
