using System.Numerics;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>Makes one value for each parent row out of the rows of a list.</summary>
/// <param name="Domain">The parent: the rows of the result.</param>
/// <param name="Entries">The list's rows.</param>
/// <param name="Member">For each entry, whether it is in the list.</param>
/// <param name="Known">For each parent row, whether the list itself is known: an unknown one may hold anything.</param>
internal abstract record Aggregate(Domain Domain, Domain Entries, int Member, int Known) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Member), Truth(Known)];

    public override void Run(Frame frame, int output)
    {
        var offsets = frame.DomainRows[Entries.Id].Offsets;
        var known = frame.Truth(Known).True;
        for (var row = 0; row < frame.CountOf(Domain); row++)
            Reduce(frame, output, row, offsets[row], offsets[row + 1], (known[row >> 6] >> (row & 63) & 1) != 0);
    }

    protected abstract void Reduce(Frame frame, int output, int row, int first, int last, bool isKnown);

    protected static bool IsSet(ulong[] bits, int row) => (bits[row >> 6] >> (row & 63) & 1) != 0;
}

/// <summary>Is there a member? A <c>some</c> ands its condition to the membership first.</summary>
internal sealed record Exists(Domain Domain, Domain Entries, int Member, int Known) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Member), Truth(Known)];

    public override void Run(Frame frame, int output)
    {
        var segments = frame.DomainRows[Entries.Id].Segments;
        var (member, known, target) = (frame.Truth(Member), frame.Truth(Known).True, frame.Truth(output));
        segments.Any(member.True, 0, target.True);
        segments.Any(member.False, ulong.MaxValue, target.False);
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++) target.False[i] = ~target.False[i] & known[i];
    }
}

internal sealed record Count(Domain Domain, Domain Entries, int Member, int Known) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Member), Truth(Known)];

    public override void Run(Frame frame, int output)
    {
        var offsets = frame.DomainRows[Entries.Id].Offsets;
        var (member, known, target) = (frame.Truth(Member), frame.Truth(Known).True, frame.Number(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            var (first, last) = (offsets[row], offsets[row + 1]);
            target.Low[row] = Kernels.CountOf(member.True, first, last);
            var possible = last - first - Kernels.CountOf(member.False, first, last);
            target.High[row] = (known[row >> 6] >> (row & 63) & 1) != 0 ? possible : Unbounded.Above;
        }
    }
}

/// <param name="Minimum">The least that an entry nobody knows of could be, for unknown lists.</param>
internal sealed record Sum(Domain Domain, Domain Entries, int Member, int Known, int Element, long Minimum) : Aggregate(Domain, Entries, Member, Known)
{
    public override IEnumerable<Slot> Inputs => [.. base.Inputs, Number(Element)];

    protected override void Reduce(Frame frame, int output, int row, int first, int last, bool isKnown)
    {
        var (member, element, target) = (frame.Truth(Member), frame.Number(Element), frame.Number(output));
        var (low, high, overflows) = (0L, 0L, false);
        for (; first < last; first += 64)
        {
            var length = Math.Min(64, last - first);
            var sure = Kernels.Window(member.True, first, length);
            for (var rest = Kernels.Lacking(member.False, first, length); rest != 0; rest &= rest - 1)
            {
                var entry = first + BitOperations.TrailingZeroCount(rest);
                var (least, greatest) = (element.Low[entry], element.High[entry]);
                if ((sure & rest & (0 - rest)) == 0) (least, greatest) = (Math.Min(least, 0), Math.Max(greatest, 0));
                (low, high) = Intervals.Add(low, high, least, greatest, ref overflows);
            }
        }

        if (overflows) frame.Overflows = true;
        (target.Low[row], target.High[row]) = isKnown ? (low, high) : (Minimum >= 0 ? low : Unbounded.Below, Unbounded.Above);
    }
}

/// <summary>The least or greatest entry. Of a list that may be empty it fails, and so is unbounded.</summary>
internal sealed record ExtremeOf(Domain Domain, Domain Entries, int Member, int Known, int Element, bool Greatest) : Aggregate(Domain, Entries, Member, Known)
{
    public override IEnumerable<Slot> Inputs => [.. base.Inputs, Number(Element)];

    protected override void Reduce(Frame frame, int output, int row, int first, int last, bool isKnown)
    {
        var (member, element, target) = (frame.Truth(Member), frame.Number(Element), frame.Number(output));
        var isSure = false;
        var (near, far) = Greatest ? (Unbounded.Below, Unbounded.Below) : (Unbounded.Above, Unbounded.Above);
        for (var entry = first; entry < last; entry++)
        {
            if (IsSet(member.False, entry)) continue;
            var (low, high) = (element.Low[entry], element.High[entry]);
            far = Greatest ? Math.Max(far, high) : Math.Min(far, low);
            if (!IsSet(member.True, entry)) continue;
            near = !isSure ? (Greatest ? low : high) : Greatest ? Math.Max(near, low) : Math.Min(near, high);
            isSure = true;
        }

        if (!isKnown) far = Greatest ? Unbounded.Above : Unbounded.Below;
        target.Low[row] = !isSure ? Unbounded.Below : Greatest ? near : far;
        target.High[row] = !isSure ? Unbounded.Above : Greatest ? far : near;
    }
}
