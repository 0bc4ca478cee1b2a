namespace StrategyAdvisor.Feel.Programs;

/// <summary>A value known when the program is built, or for the whole run (the as-of date); its domain is the single row.</summary>
internal abstract record ConstantStep() : Instruction(Domain.Single)
{
    public override IEnumerable<Slot> Inputs => [];
}

/// <param name="Low">Equal to <paramref name="High"/> for a known value.</param>
internal sealed record NumberConstant(long Low, long High) : ConstantStep
{
    public override void Run(Frame frame, int output)
    {
        frame.Number(output).Low[0] = Low;
        frame.Number(output).High[0] = High;
    }
}

internal sealed record DecimalConstant(decimal Low, decimal High) : ConstantStep
{
    public override void Run(Frame frame, int output)
    {
        frame.Decimal(output).Low[0] = Low;
        frame.Decimal(output).High[0] = High;
    }
}

/// <param name="Value">Null for unknown.</param>
internal sealed record TruthConstant(bool? Value) : ConstantStep
{
    public override void Run(Frame frame, int output)
    {
        frame.Truth(output).True[0] = Value == true ? ulong.MaxValue : 0;
        frame.Truth(output).False[0] = Value == false ? ulong.MaxValue : 0;
    }
}

internal sealed record CodesConstant(ulong Set) : ConstantStep
{
    public override void Run(Frame frame, int output) => frame.Codes(output).Sets[0] = Set;
}

/// <param name="Value">Null for unknown.</param>
internal sealed record TextConstant(string? Value) : ConstantStep
{
    public override void Run(Frame frame, int output) => frame.Text(output).Values[0] = Value;
}

internal sealed record Today : ConstantStep
{
    public override void Run(Frame frame, int output)
    {
        frame.Number(output).Low[0] = frame.Today;
        frame.Number(output).High[0] = frame.Today;
    }
}
