using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>The five operators over every pair of kinds that they work between (DMN 1.5, tables 55 to 59).</summary>
internal static class Arithmetic
{
    public static string SignOf(ArithmeticOperator sign) => SyntaxWriter.SignOf(sign);

    /// <summary>Null where the operator does not work between the two.</summary>
    /// <exception cref="OverflowException">The result is out of range.</exception>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static FeelValue? Apply(ArithmeticOperator sign, FeelValue left, FeelValue right) => sign switch
    {
        ArithmeticOperator.Add => Add(left, right),
        ArithmeticOperator.Subtract => Subtract(left, right),
        ArithmeticOperator.Multiply => Multiply(left, right),
        ArithmeticOperator.Divide => Divide(left, right),
        _ => left is FeelNumber number && right is FeelNumber exponent ? new FeelNumber(Power(number.Value, exponent.Value)) : null,
    };

    private static FeelValue? Add(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => new FeelNumber(a.Value + b.Value),
        (FeelText a, FeelText b) => new FeelText(a.Value + b.Value),
        (FeelMonths a, FeelMonths b) => new FeelMonths(checked(a.Months + b.Months)),
        (FeelDays a, FeelDays b) => new FeelDays(a.Seconds + b.Seconds),
        (FeelDays or FeelMonths, FeelDate or FeelTime or FeelDateTime) => Move(right, left, 1),
        _ => Move(left, right, 1),
    };

    private static FeelValue? Subtract(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => new FeelNumber(a.Value - b.Value),
        (FeelMonths a, FeelMonths b) => new FeelMonths(checked(a.Months - b.Months)),
        (FeelDays a, FeelDays b) => new FeelDays(a.Seconds - b.Seconds),
        (FeelDate a, FeelDate b) => Between(Timeline.Midnight(a), Timeline.Midnight(b)),
        (FeelDate a, FeelDateTime b) => Between(Timeline.Midnight(a), b),
        (FeelDateTime a, FeelDate b) => Between(a, Timeline.Midnight(b)),
        (FeelDateTime a, FeelDateTime b) => Between(a, b),
        (FeelTime a, FeelTime b) when a.Time.Zone is null == b.Time.Zone is null => new FeelDays(Timeline.Of(a) - Timeline.Of(b)),
        _ => Move(left, right, -1),
    };

    private static FeelValue? Multiply(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => new FeelNumber(a.Value * b.Value),
        (FeelDays a, FeelNumber b) => new FeelDays(a.Seconds * b.Value),
        (FeelMonths a, FeelNumber b) => new FeelMonths((long)decimal.Truncate(a.Months * b.Value)),
        (FeelNumber, FeelDays or FeelMonths) => Multiply(right, left),
        _ => null,
    };

    private static FeelValue? Divide(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => new FeelNumber(a.Value / b.Value),
        (FeelDays a, FeelNumber b) => new FeelDays(a.Seconds / b.Value),
        (FeelMonths a, FeelNumber b) => new FeelMonths((long)decimal.Truncate(a.Months / b.Value)),
        (FeelDays a, FeelDays b) => new FeelNumber(a.Seconds / b.Seconds),
        (FeelMonths a, FeelMonths b) => new FeelNumber((decimal)a.Months / b.Months),
        _ => null,
    };

    /// <summary>A date or time moved by a duration.</summary>
    /// <exception cref="OverflowException">There is no day that far.</exception>
    private static FeelValue? Move(FeelValue moment, FeelValue duration, int sign) => (moment, duration) switch
    {
        (FeelDate a, FeelMonths b) => new FeelDate(Near(a.Day.PlusMonths(sign * b.Months))),
        (FeelDateTime a, FeelMonths b) => new FeelDateTime(Near(a.Day.PlusMonths(sign * b.Months)), a.Time),
        (FeelDate a, FeelDays b) => Timeline.Plus(a, sign * b.Seconds) ?? throw new OverflowException(),
        (FeelDateTime a, FeelDays b) => Timeline.Plus(a, sign * b.Seconds) ?? throw new OverflowException(),
        (FeelTime a, FeelDays b) => Timeline.Plus(a, sign * b.Seconds),
        _ => null,
    };

    private static CalendarDay Near(CalendarDay? day) => day ?? throw new OverflowException();

    private static FeelDays? Between(FeelDateTime a, FeelDateTime b) =>
        a.Time.Zone is null == b.Time.Zone is null ? new FeelDays(Timeline.Of(a) - Timeline.Of(b)) : null;

    private static decimal Power(decimal number, decimal exponent)
    {
        const int mostExact = 1000;
        if (exponent != decimal.Truncate(exponent) || Math.Abs(exponent) > mostExact) return (decimal)Math.Pow((double)number, (double)exponent);
        var power = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++) power *= number;
        return exponent < 0 ? 1 / power : power;
    }
}
