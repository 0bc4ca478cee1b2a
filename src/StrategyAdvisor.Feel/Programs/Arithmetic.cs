namespace StrategyAdvisor.Feel.Programs;

/// <summary>Left plus right of the same scale; a single value stands for all rows.</summary>
internal sealed record Add(Domain Domain, int Left, bool LeftIsSingle, int Right, bool RightIsSingle) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Left), Number(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Number(Left), frame.Number(Right), frame.Number(output));
        var (leftMask, rightMask) = (LeftIsSingle ? 0 : -1, RightIsSingle ? 0 : -1);
        var overflows = false;
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            (target.Low[row], target.High[row]) = Intervals.Add(
                left.Low[row & leftMask], left.High[row & leftMask], right.Low[row & rightMask], right.High[row & rightMask], ref overflows);
        }

        frame.Overflows |= overflows;
    }
}

internal sealed record Multiply(Domain Domain, int Left, bool LeftIsSingle, int Right, bool RightIsSingle) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Left), Number(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Number(Left), frame.Number(Right), frame.Number(output));
        var (leftMask, rightMask) = (LeftIsSingle ? 0 : -1, RightIsSingle ? 0 : -1);
        var overflows = false;
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            (target.Low[row], target.High[row]) = Intervals.Multiply(
                left.Low[row & leftMask], left.High[row & leftMask], right.Low[row & rightMask], right.High[row & rightMask], ref overflows);
        }

        frame.Overflows |= overflows;
    }
}

internal sealed record Negate(Domain Domain, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Number(Operand), frame.Number(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
            (target.Low[row], target.High[row]) = (Intervals.Negated(operand.High[row]), Intervals.Negated(operand.Low[row]));
    }
}

/// <summary>The same number with more decimals: times 10 to the power of the difference.</summary>
internal sealed record Rescale(Domain Domain, int Operand, long Factor) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Number(Operand), frame.Number(output));
        var overflows = false;
        for (var row = 0; row < frame.CountOf(Domain); row++)
            (target.Low[row], target.High[row]) = Intervals.Multiply(operand.Low[row], operand.High[row], Factor, Factor, ref overflows);

        frame.Overflows |= overflows;
    }
}

/// <summary>A date moved by months; the day is cut back to the month's last where it has fewer days.</summary>
internal sealed record AddMonths(Domain Domain, int Date, int Months) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Date), Number(Months)];

    public override void Run(Frame frame, int output)
    {
        var (date, months, target) = (frame.Number(Date), frame.Number(Months), frame.Number(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            var isBelow = date.Low[row] == Unbounded.Below || months.Low[row] == Unbounded.Below;
            var isAbove = date.High[row] == Unbounded.Above || months.High[row] == Unbounded.Above;
            var low = isBelow ? null : Calendar.PlusMonths(date.Low[row], months.Low[row]);
            var high = isAbove ? null : Calendar.PlusMonths(date.High[row], months.High[row]);
            (target.Low[row], target.High[row]) = Calendar.Between(isBelow, low, isAbove, high);
        }
    }
}

/// <summary>A date moved by days; parts of a day do not reach the next one.</summary>
/// <param name="Unit">What one day is in the scale of <paramref name="Days"/>.</param>
internal sealed record AddDays(Domain Domain, int Date, bool DateIsSingle, int Days, bool DaysIsSingle, long Unit) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Date), Number(Days)];

    public override void Run(Frame frame, int output)
    {
        var (date, days, target) = (frame.Number(Date), frame.Number(Days), frame.Number(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            var (of, by) = (DateIsSingle ? 0 : row, DaysIsSingle ? 0 : row);
            var isBelow = date.Low[of] == Unbounded.Below || days.Low[by] == Unbounded.Below;
            var isAbove = date.High[of] == Unbounded.Above || days.High[by] == Unbounded.Above;
            var low = isBelow ? null : Calendar.PlusDays(date.Low[of], days.Low[by], Unit);
            var high = isAbove ? null : Calendar.PlusDays(date.High[of], days.High[by], Unit);
            (target.Low[row], target.High[row]) = Calendar.Between(isBelow, low, isAbove, high);
        }
    }
}

/// <summary>A function of one or two numbers that has no fixed place in the arithmetic: rounding, remainders, parts of dates.</summary>
internal sealed record MapNumbers(Domain Domain, NumberMap Map, int Left, int Right, int Decimals) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => Left == Right ? [Number(Left)] : [Number(Left), Number(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Number(Left), frame.Number(Right), frame.Number(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            (target.Low[row], target.High[row]) = NumberMaps.Apply(
                Map, Decimals, left.Low[row], left.High[row], right.Low[row], right.High[row]);
        }
    }
}
