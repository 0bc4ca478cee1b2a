using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

public sealed partial class ExpressionCompiler
{
    private Operand Scalar(CallNode call, Operation operation, ImmutableArray<Operand> arguments) => (operation, arguments) switch
    {
        (Operation.Absolute, [NumberOperand number]) => Map(NumberMap.Absolute, number, 0, number.Decimals),
        (Operation.Absolute, [DecimalOperand number]) => Round(NumberMap.Absolute, number, 0),
        (Operation.Floor, [var number]) => Rounded(NumberMap.Floor, number, 0),
        (Operation.Ceiling, [var number]) => Rounded(NumberMap.Ceiling, number, 0),
        (Operation.Days, [var duration]) => Rounded(NumberMap.Truncate, duration, 0),
        (Operation.Decimal or Operation.RoundUp or Operation.RoundDown or Operation.RoundHalfUp or Operation.RoundHalfDown, [var number, _]) => RoundedTo(call, operation, number),
        (Operation.Modulo, [NumberOperand dividend, NumberOperand divisor]) when SameScale(dividend, divisor) is var (one, other) => Remainder(one, other),
        (Operation.Odd, [NumberOperand number]) => IsEven(number, isEven: false),
        (Operation.Even, [NumberOperand number]) => IsEven(number, isEven: true),
        (Operation.Year or Operation.Month or Operation.Day or Operation.Weekday or Operation.DayOfYear or Operation.WeekOfYear, [NumberOperand date]) => Map(PartOf(operation), date, 0, 0),
        (Operation.Years, [NumberOperand months]) => Map(NumberMap.WholeYears, months, 0, 0),
        (Operation.Months, [NumberOperand months]) => Map(NumberMap.OddMonths, months, 0, 0),
        (Operation.MonthsBetween, [NumberOperand from, NumberOperand to]) when Together(from, to) is var (one, other) =>
            _builder.Number(new MapNumbers(one.Domain, NumberMap.MonthsBetween, one.Index, other.Index, 0), 0),
        (Operation.DayOfWeek, [NumberOperand date]) => Named(Map(NumberMap.Weekday, date, 0, 0), NumberNames.Weekdays),
        (Operation.MonthOfYear, [NumberOperand date]) => Named(Map(NumberMap.Month, date, 0, 0), NumberNames.Months),
        _ => TextScalar(call, operation, arguments),
    };

    private Operand TextScalar(CallNode call, Operation operation, ImmutableArray<Operand> arguments) => (operation, arguments) switch
    {
        (Operation.StringLength, [TextOperand text]) => _builder.Number(new TextLength(text.Domain, text.Index), 0, 0),
        (Operation.UpperCase or Operation.LowerCase, [TextOperand text]) => _builder.Text(new MapTexts(text.Domain, operation, text.Index, text.Index)),
        (Operation.SubstringBefore or Operation.SubstringAfter, [TextOperand text, TextOperand match]) when Together(text, match) is var (one, other) =>
            _builder.Text(new MapTexts(one.Domain, operation, one.Index, other.Index)),
        (Operation.Contains, [TextOperand text, TextOperand match]) => CompareTexts(TextComparison.Contains, text, match),
        (Operation.StartsWith, [TextOperand text, TextOperand match]) => CompareTexts(TextComparison.StartsWith, text, match),
        (Operation.EndsWith, [TextOperand text, TextOperand match]) => CompareTexts(TextComparison.EndsWith, text, match),
        (Operation.Substring, [TextOperand text, NumberOperand { Decimals: 0 } start]) => Part(text, start, null),
        (Operation.Substring, [TextOperand text, NumberOperand { Decimals: 0 } start, NumberOperand { Decimals: 0 } length]) => Part(text, start, length),
        (Operation.Number, [TextOperand text]) => _builder.Decimal(new ParseNumbers(text.Domain, text.Index)),
        (Operation.String, [var value]) => Printed(call, value),
        _ => Unsupported(call, $"`{call.Function.Name}` of these arguments", "see the reference of built-ins"),
    };

    private NumberOperand Map(NumberMap map, NumberOperand operand, int dropped, int decimals) =>
        _builder.Number(new MapNumbers(operand.Domain, map, operand.Index, operand.Index, dropped), decimals);

    private DecimalOperand Round(NumberMap map, DecimalOperand operand, int decimals) =>
        _builder.Decimal(new RoundDecimals(operand.Domain, map, decimals, operand.Index));

    private Operand Rounded(NumberMap map, Operand operand, int decimals) => operand switch
    {
        NumberOperand number when number.Decimals <= decimals => number,
        NumberOperand number => Map(map, number, number.Decimals - decimals, decimals),
        _ => Round(map, AsDecimal(operand), decimals),
    };

    private Operand RoundedTo(CallNode call, Operation operation, Operand operand)
    {
        if (call.Arguments[1] is not ConstantNode { Value: decimal and >= 0 and <= 6 and var scale } || scale != Math.Truncate(scale))
            return Unsupported(call, "rounding to this many decimals", "write a whole number from 0 to 6");
        var map = operation switch
        {
            Operation.Decimal => NumberMap.HalfEven,
            Operation.RoundUp => NumberMap.AwayFromZero,
            Operation.RoundDown => NumberMap.TowardsZero,
            Operation.RoundHalfUp => NumberMap.HalfAway,
            _ => NumberMap.HalfTowards,
        };
        return Rounded(map, operand, (int)scale);
    }

    private NumberOperand Remainder(NumberOperand dividend, NumberOperand divisor)
    {
        (dividend, divisor) = Together(dividend, divisor);
        return _builder.Number(new MapNumbers(dividend.Domain, NumberMap.Modulo, dividend.Index, divisor.Index, 0), dividend.Decimals);
    }

    private TruthOperand IsEven(NumberOperand number, bool isEven)
    {
        var two = _builder.To(Rescaled(Whole(2), number.Decimals), number.Domain);
        var rest = Remainder(number, two);
        var wanted = _builder.To(Rescaled(Whole(isEven ? 0 : 1), number.Decimals), number.Domain);
        return _builder.Truth(new SameNumbers(number.Domain, rest.Index, wanted.Index, RightIsSingle: false));
    }

    private static NumberMap PartOf(Operation operation) => operation switch
    {
        Operation.Year => NumberMap.Year,
        Operation.Month => NumberMap.Month,
        Operation.Day => NumberMap.Day,
        Operation.Weekday => NumberMap.Weekday,
        Operation.DayOfYear => NumberMap.DayOfYear,
        _ => NumberMap.WeekOfYear,
    };

    private TextOperand Named(NumberOperand number, NumberNames names) => _builder.Text(new NameNumbers(number.Domain, number.Index, names));

    private TextOperand Part(TextOperand text, NumberOperand start, NumberOperand? length)
    {
        var domain = Deeper(text.Domain, length is null ? start.Domain : Deeper(start.Domain, length.Domain));
        return _builder.Text(new SubstringOf(
            domain, _builder.To(text, domain).Index, _builder.To(start, domain).Index, length is null ? -1 : _builder.To(length, domain).Index));
    }

    private Operand Printed(CallNode call, Operand value) => value switch
    {
        TextOperand text => text,
        CodesOperand codes => _builder.Text(new PrintCodes(codes.Domain, codes.Index, codes.Allowed)),
        NumberOperand number => _builder.Text(new PrintNumbers(number.Domain, number.Index, StyleOf(call.Arguments[0].Type), number.Decimals)),
        _ => Unsupported(call, "`string` of this value", "give it a number, a date, a duration or a text"),
    };

    private static PrintStyle StyleOf(FeelType type) => type switch
    {
        DateType => PrintStyle.Date,
        DaysType => PrintStyle.Days,
        MonthsType => PrintStyle.Months,
        _ => PrintStyle.Number,
    };
}
