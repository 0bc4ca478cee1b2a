using StrategyAdvisor.Feel.Functions;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>A text made of one or two others; unknown where one of them is.</summary>
internal sealed record MapTexts(Domain Domain, Operation Operation, int Left, int Right) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => Left == Right ? [Text(Left)] : [Text(Left), Text(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Text(Left).Values, frame.Text(Right).Values, frame.Text(output).Values);
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            target[row] = left[row] is not { } one || right[row] is not { } other ? null : Operation switch
            {
                Operation.UpperCase or Operation.LowerCase => TextOperations.Map(Operation, one),
                Operation.SubstringBefore or Operation.SubstringAfter => TextOperations.Cut(Operation, one, other),
                _ => one + other,
            };
        }
    }
}

/// <param name="Length">The slot of the length, or -1 for all that follows.</param>
internal sealed record SubstringOf(Domain Domain, int Operand, int Start, int Length) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => Length < 0 ? [Text(Operand), Number(Start)] : [Text(Operand), Number(Start), Number(Length)];

    public override void Run(Frame frame, int output)
    {
        var (operand, start, target) = (frame.Text(Operand).Values, frame.Number(Start), frame.Text(output).Values);
        var length = Length < 0 ? null : frame.Number(Length);
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            var isKnown = start.Low[row] == start.High[row] && (length is null || length.Low[row] == length.High[row]);
            target[row] = isKnown && operand[row] is { } text ? TextOperations.Substring(text, start.Low[row], length?.Low[row]) : null;
        }
    }
}

internal sealed record TextLength(Domain Domain, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Text(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Text(Operand).Values, frame.Number(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            var length = operand[row] is { } text ? TextOperations.Length(text) : -1;
            (target.Low[row], target.High[row]) = (Math.Max(length, 0), length < 0 ? Unbounded.Above : length);
        }
    }
}

/// <summary>The number written in a text; what is none fails.</summary>
internal sealed record ParseNumbers(Domain Domain, int Operand) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Text(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Text(Operand).Values, frame.Decimal(output));
        for (var row = 0; row < frame.CountOf(Domain); row++)
        {
            var isNumber = decimal.TryParse(operand[row], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
            (target.Low[row], target.High[row]) = isNumber ? (number, number) : (decimal.MinValue, decimal.MaxValue);
        }
    }
}

/// <summary>What a known number is called: the name of a weekday or month, numbered from 1.</summary>
internal sealed record NameNumbers(Domain Domain, int Operand, NumberNames Names) : Instruction(Domain)
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override IEnumerable<Slot> Inputs => [Number(Operand)];

    /// <summary>The names that FEEL gives weekdays and months (DMN 1.5, 10.3.4.8): English, whatever the reader's language.</summary>
    public static string[] NamesOf(NumberNames names) => names == NumberNames.Weekdays ? Weekdays : Months;

    public override void Run(Frame frame, int output)
    {
        var (operand, target, names) = (frame.Number(Operand), frame.Text(output).Values, NamesOf(Names));
        for (var row = 0; row < frame.CountOf(Domain); row++)
            target[row] = operand.Low[row] == operand.High[row] ? names[operand.Low[row] - 1] : null;
    }
}

internal enum NumberNames
{
    Weekdays,
    Months,
}

/// <summary>A value as text, where it is known.</summary>
/// <param name="Style">How the operand's numbers or codes read.</param>
internal sealed record PrintNumbers(Domain Domain, int Operand, PrintStyle Style, int Decimals) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (operand, target) = (frame.Number(Operand), frame.Text(output).Values);
        for (var row = 0; row < frame.CountOf(Domain); row++)
            target[row] = operand.Low[row] == operand.High[row] ? Print(operand.Low[row]) : null;
    }

    private string Print(long value) => Style switch
    {
        PrintStyle.Date => Calendar.DateOf(value)?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "",
        PrintStyle.Days => new Typing.DaysDuration(value / Powers.OfTen(Decimals)).ToString(),
        PrintStyle.Months => new Typing.MonthsDuration(value).ToString(),
        _ => (value / Powers.OfTen(Decimals)).ToString(CultureInfo.InvariantCulture),
    };
}

internal enum PrintStyle
{
    Number,
    Date,
    Days,
    Months,
}

/// <summary>The allowed value that a set of one stands for.</summary>
internal sealed record PrintCodes(Domain Domain, int Operand, Typing.AllowedValues Allowed) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Codes(Operand)];

    public override void Run(Frame frame, int output)
    {
        var (sets, target) = (frame.Codes(Operand).Sets, frame.Text(output).Values);
        for (var row = 0; row < frame.CountOf(Domain); row++)
            target[row] = System.Numerics.BitOperations.IsPow2(sets[row]) ? Allowed.Values[System.Numerics.BitOperations.TrailingZeroCount(sets[row])] : null;
    }
}
