namespace StrategyAdvisor.Feel.Programs;

// What is left of a table where no row matches: a value that nothing is. Joined with another it is that other; alone it says that the table failed, so that nothing is known.

/// <summary>True and false at once.</summary>
internal sealed record ContradictoryTruth : ConstantStep
{
    public override void Run(Frame frame, int output) => (frame.Truth(output).True[0], frame.Truth(output).False[0]) = (ulong.MaxValue, ulong.MaxValue);
}

internal sealed record FailedTruth(Domain Domain, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Truth(Operand), frame.Truth(output));
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++)
        {
            var failed = operand.True[i] & operand.False[i];
            (target.True[i], target.False[i]) = (operand.True[i] & ~failed, operand.False[i] & ~failed);
        }
    }
}

internal sealed record FailedNumbers(Domain Domain, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Number(Operand), frame.Number(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            var (low, high) = (operand.Low[row], operand.High[row]);
            (target.Low[row], target.High[row]) = low > high ? (Unbounded.Below, Unbounded.Above) : (low, high);
        }
    }
}

internal sealed record FailedDecimals(Domain Domain, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Decimal(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Decimal(Operand), frame.Decimal(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            var (low, high) = (operand.Low[row], operand.High[row]);
            (target.Low[row], target.High[row]) = low > high ? (decimal.MinValue, decimal.MaxValue) : (low, high);
        }
    }
}

/// <summary>A set without members may be anything.</summary>
internal sealed record FailedCodes(Domain Domain, int Operand, ulong Everything) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Codes(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Codes(Operand).Sets, frame.Codes(output).Sets);
        for (var row = 0; row < frame.CountOf(Domain); row++) target[row] = operand[row] == 0 ? Everything : operand[row];
    }
}

internal sealed record FailedTexts(Domain Domain, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Text(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Text(Operand).Values, frame.Text(output).Values);
        for (var row = 0; row < frame.CountOf(Domain); row++) target[row] = ReferenceEquals(operand[row], TextVector.Nothing) ? null : operand[row];
    }
}
