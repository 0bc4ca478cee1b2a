namespace StrategyAdvisor.Feel.Programs;

/// <summary>Scaled numbers as decimals, for operations whose results no fixed scale holds.</summary>
internal sealed record ToDecimal(Domain Domain, int Operand, int Decimals) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Number(Operand), frame.Decimal(output));
        var scale = Powers.OfTen(Decimals);
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            target.Low[row] = operand.Low[row] == Unbounded.Below ? decimal.MinValue : operand.Low[row] / scale;
            target.High[row] = operand.High[row] == operand.Low[row] ? target.Low[row] : operand.High[row] == Unbounded.Above ? decimal.MaxValue : operand.High[row] / scale;
        }
    }
}

internal enum DecimalOperation
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

internal sealed record CombineDecimals(Domain Domain, DecimalOperation Operation, int Left, int Right) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Decimal(Left), Decimal(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Decimal(Left), frame.Decimal(Right), frame.Decimal(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            (target.Low[row], target.High[row]) = DecimalIntervals.Combine(
                Operation, (left.Low[row], left.High[row]), (right.Low[row], right.High[row]));
        }
    }
}

/// <summary>Rounding of decimals to a number of digits after the point.</summary>
internal sealed record RoundDecimals(Domain Domain, NumberMap Map, int Decimals, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Decimal(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Decimal(Operand), frame.Decimal(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            var (low, high) = (operand.Low[row], operand.High[row]);
            (target.Low[row], target.High[row]) = Map == NumberMap.Absolute
                ? DecimalIntervals.Absolute(low, high)
                : (DecimalIntervals.Round(Map, Decimals, low), DecimalIntervals.Round(Map, Decimals, high));
        }
    }
}
