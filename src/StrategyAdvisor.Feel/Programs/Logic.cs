namespace StrategyAdvisor.Feel.Programs;

/// <summary>Kleene's and of two booleans of the same domain.</summary>
internal sealed record And(Domain Domain, int Left, int Right) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Left), Truth(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Truth(Left), frame.Truth(Right), frame.Truth(output));
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++)
        {
            target.True[i] = left.True[i] & right.True[i];
            target.False[i] = left.False[i] | right.False[i];
        }
    }
}

internal sealed record Or(Domain Domain, int Left, int Right) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Left), Truth(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Truth(Left), frame.Truth(Right), frame.Truth(output));
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++)
        {
            target.True[i] = left.True[i] | right.True[i];
            target.False[i] = left.False[i] & right.False[i];
        }
    }
}

internal sealed record Not(Domain Domain, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Truth(Operand), frame.Truth(output));
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++)
            (target.True[i], target.False[i]) = (operand.False[i], operand.True[i]);
    }
}

/// <summary>Are two booleans equal?</summary>
internal sealed record SameTruth(Domain Domain, int Left, int Right) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Left), Truth(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Truth(Left), frame.Truth(Right), frame.Truth(output));
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++)
        {
            var (bothTrue, bothFalse) = (left.True[i] & right.True[i], left.False[i] & right.False[i]);
            var differ = (left.True[i] & right.False[i]) | (left.False[i] & right.True[i]);
            target.True[i] = bothTrue | bothFalse;
            target.False[i] = differ;
        }
    }
}

/// <summary>Is a text, known by the set it may be, one of some allowed values?</summary>
internal sealed record CodeTest(Domain Domain, int Operand, ulong Wanted) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Codes(Operand)];

    public override void Run(Frame frame, int output)
    {
        var sets = frame.Codes(Operand).Sets;
        var target = frame.Truth(output);
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++)
        {
            target.True[i] = Kernels.Lacking(sets, i << 6, ~Wanted);
            target.False[i] = Kernels.Lacking(sets, i << 6, Wanted);
        }
    }
}

/// <summary>Are two texts of the same allowed values equal?</summary>
internal sealed record SameCodes(Domain Domain, int Left, int Right) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Codes(Left), Codes(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Codes(Left).Sets, frame.Codes(Right).Sets, frame.Truth(output));
        var rows = frame.CountOf(Domain);
        target.True.AsSpan(0, Rows.Words(rows)).Clear();
        target.False.AsSpan(0, Rows.Words(rows)).Clear();
        for (var row = 0; row < rows; row++)
        {
            var bit = 1UL << (row & 63);
            if ((left[row] & right[row]) == 0) target.False[row >> 6] |= bit;
            else if (left[row] == right[row] && (left[row] & (left[row] - 1)) == 0) target.True[row >> 6] |= bit;
        }
    }
}

/// <summary>Unknown counts as false.</summary>
internal sealed record SurelyTrue(Domain Domain, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Truth(Operand), frame.Truth(output));
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++)
            (target.True[i], target.False[i]) = (operand.True[i], ~operand.True[i]);
    }
}
