using System.Runtime.Intrinsics;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>If, then, else: where the condition is unknown, whatever either branch may be.</summary>
internal abstract record Choose(Domain Domain, int Condition) : Instruction(Domain)
{
    public override void Run(Frame frame, int output)
    {
        var condition = frame.Truth(Condition);
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            var word = row >> 6;
            var bit = row & 63;
            Pick(frame, output, row, (condition.True[word] >> bit & 1) != 0, (condition.False[word] >> bit & 1) != 0);
        }
    }

    protected abstract void Pick(Frame frame, int output, int row, bool surelyThen, bool surelyElse);
}

internal sealed record ChooseTruth(Domain Domain, int Condition, int Then, int Else) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Condition), Truth(Then), Truth(Else)];

    public override void Run(Frame frame, int output)
    {
        var (condition, then, otherwise, target) = (frame.Truth(Condition), frame.Truth(Then), frame.Truth(Else), frame.Truth(output));
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++)
        {
            target.True[i] = (condition.True[i] & then.True[i]) | (condition.False[i] & otherwise.True[i]) | (then.True[i] & otherwise.True[i]);
            target.False[i] = (condition.True[i] & then.False[i]) | (condition.False[i] & otherwise.False[i]) | (then.False[i] & otherwise.False[i]);
        }
    }
}

internal sealed record ChooseNumbers(Domain Domain, int Condition, int Then, int Else) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Condition), Number(Then), Number(Else)];

    public override void Run(Frame frame, int output)
    {
        var (condition, then, otherwise, target) = (frame.Truth(Condition), frame.Number(Then), frame.Number(Else), frame.Number(output));
        for (var row = 0; row < frame.CountOf(Domain); row += Vector512<long>.Count)
        {
            var excludesThen = Kernels.Mask(condition.False[row >> 6], row & 63).AsInt64();
            var excludesElse = Kernels.Mask(condition.True[row >> 6], row & 63).AsInt64();
            Store(target.Low, Vector512.Min(Read(then.Low, Unbounded.Above, excludesThen), Read(otherwise.Low, Unbounded.Above, excludesElse)));
            Store(target.High, Vector512.Max(Read(then.High, Unbounded.Below, excludesThen), Read(otherwise.High, Unbounded.Below, excludesElse)));

            Vector512<long> Read(long[] ends, long none, Vector512<long> isExcluded) =>
                Vector512.ConditionalSelect(isExcluded, Vector512.Create(none), Vector512.Create(ends, row));

            void Store(long[] ends, Vector512<long> values) => values.CopyTo(ends, row);
        }
    }
}

internal sealed record ChooseDecimals(Domain Domain, int Condition, int Then, int Else) : Choose(Domain, Condition)
{
    public override IEnumerable<Slot> Inputs => [Truth(Condition), Decimal(Then), Decimal(Else)];

    protected override void Pick(Frame frame, int output, int row, bool surelyThen, bool surelyElse)
    {
        var (then, otherwise, target) = (frame.Decimal(Then), frame.Decimal(Else), frame.Decimal(output));
        target.Low[row] = surelyThen ? then.Low[row] : surelyElse ? otherwise.Low[row] : Math.Min(then.Low[row], otherwise.Low[row]);
        target.High[row] = surelyThen ? then.High[row] : surelyElse ? otherwise.High[row] : Math.Max(then.High[row], otherwise.High[row]);
    }
}

internal sealed record ChooseCodes(Domain Domain, int Condition, int Then, int Else) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Condition), Codes(Then), Codes(Else)];

    public override void Run(Frame frame, int output)
    {
        var (condition, then, otherwise, target) = (frame.Truth(Condition), frame.Codes(Then).Sets, frame.Codes(Else).Sets, frame.Codes(output).Sets);
        for (var row = 0; row < frame.CountOf(Domain); row += Vector512<ulong>.Count)
        {
            var fromThen = Vector512.AndNot(Vector512.Create(then, row), Kernels.Mask(condition.False[row >> 6], row & 63));
            var fromElse = Vector512.AndNot(Vector512.Create(otherwise, row), Kernels.Mask(condition.True[row >> 6], row & 63));
            (fromThen | fromElse).CopyTo(target, row);
        }
    }
}

internal sealed record ChooseTexts(Domain Domain, int Condition, int Then, int Else) : Choose(Domain, Condition)
{
    public override IEnumerable<Slot> Inputs => [Truth(Condition), Text(Then), Text(Else)];

    protected override void Pick(Frame frame, int output, int row, bool surelyThen, bool surelyElse)
    {
        var (then, otherwise) = (frame.Text(Then).Values[row], frame.Text(Else).Values[row]);
        var either = ReferenceEquals(otherwise, TextVector.Nothing) || string.Equals(then, otherwise, StringComparison.Ordinal) ? then : null;
        frame.Text(output).Values[row] = surelyThen ? then : surelyElse ? otherwise : either;
    }
}

/// <summary>The lesser or the greater of two numbers.</summary>
internal sealed record Extreme(Domain Domain, bool Greatest, int Left, int Right) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Left), Number(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Number(Left), frame.Number(Right), frame.Number(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            target.Low[row] = Greatest ? Math.Max(left.Low[row], right.Low[row]) : Math.Min(left.Low[row], right.Low[row]);
            target.High[row] = Greatest ? Math.Max(left.High[row], right.High[row]) : Math.Min(left.High[row], right.High[row]);
        }
    }
}

/// <summary>1 where a boolean is true, 0 where it is false, 0 to 1 where it is unknown.</summary>
internal sealed record AsCount(Domain Domain, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Truth(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Truth(Operand), frame.Number(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            target.Low[row] = (long)(operand.True[row >> 6] >> (row & 63) & 1);
            target.High[row] = 1 - (long)(operand.False[row >> 6] >> (row & 63) & 1);
        }
    }
}
