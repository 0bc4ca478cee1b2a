using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Exact decimal arithmetic on intervals. Of two known numbers an overflow is a failure; else what may fail leaves everything possible.</summary>
internal static class IntervalArithmetic
{
    public static Computed Combine(ArithmeticOperator operation, Interval left, Interval right)
    {
        try
        {
            return operation switch
            {
                ArithmeticOperator.Add => new Interval(left.Low + right.Low, left.High + right.High),
                ArithmeticOperator.Subtract => new Interval(left.Low - right.High, left.High - right.Low),
                ArithmeticOperator.Multiply => Hull(left, right, Product),
                ArithmeticOperator.Divide => Divide(left, right),
                _ => Power(left, right),
            };
        }
        catch (ArithmeticException)
        {
            return left.IsSettled && right.IsSettled ? EvaluationDiagnostics.OutOfRange : Interval.Everything;
        }
    }

    public static Interval Negate(Interval operand) => new(-operand.High, -operand.Low);

    public static Interval Absolute(Interval operand)
    {
        if (operand.Low >= 0) return operand;
        var negated = Negate(operand);
        return operand.High <= 0 ? negated : operand.Hull(negated) with { Low = 0 };
    }

    /// <summary>With the sign of the divisor (DMN 1.5, 10.3.4.5).</summary>
    public static Computed Modulo(Interval dividend, Interval divisor)
    {
        if (divisor is { Low: 0, High: 0 }) return EvaluationDiagnostics.DivisionByZero;
        if (!dividend.IsSettled || !divisor.IsSettled) return Interval.Everything;
        var rest = dividend.Low!.Value % divisor.Low!.Value;
        return Interval.Of(rest != 0 && rest < 0 != divisor.Low < 0 ? rest + divisor.Low.Value : rest);
    }

    private static Computed Divide(Interval left, Interval right)
    {
        if (right is { Low: 0, High: 0 }) return EvaluationDiagnostics.DivisionByZero;
        var mayBeZero = !(right.Low > 0 || right.High < 0);
        return mayBeZero ? Interval.Everything : Hull(left, right, Quotient);
    }

    private static Interval Hull(Interval left, Interval right, Func<End, End, End> combine)
    {
        Span<End> ends =
        [
            combine(End.Lower(left), End.Lower(right)), combine(End.Lower(left), End.Upper(right)),
            combine(End.Upper(left), End.Lower(right)), combine(End.Upper(left), End.Upper(right)),
        ];
        ends.Sort(static (one, other) => (one.Infinite, one.Value).CompareTo((other.Infinite, other.Value)));
        return new Interval(ends[0].Finite, ends[^1].Finite);
    }

    private static End Product(End left, End right) =>
        left.Infinite == 0 && right.Infinite == 0 ? new End(0, left.Value * right.Value) : new End(left.Sign * right.Sign, 0);

    private static End Quotient(End left, End right)
    {
        if (right.Infinite != 0) return new End(0, 0);
        return left.Infinite == 0 ? new End(0, left.Value / right.Value) : new End(left.Sign * right.Sign, 0);
    }

    private static Computed Power(Interval left, Interval right)
    {
        if (!left.IsSettled || !right.IsSettled) return Interval.Everything;
        var (number, exponent) = (left.Low!.Value, right.Low!.Value);
        if (number == 0 && exponent < 0) return EvaluationDiagnostics.DivisionByZero;
        if (exponent == Math.Truncate(exponent) && Math.Abs(exponent) <= int.MaxValue)
            return Interval.Of(exponent < 0 ? 1 / WholePower(number, (int)-exponent) : WholePower(number, (int)exponent));
        var power = Math.Pow((double)number, (double)exponent);
        return double.IsFinite(power) ? Interval.Of((decimal)power) : EvaluationDiagnostics.OutOfRange;
    }

    private static decimal WholePower(decimal number, int exponent)
    {
        if (number is 0 or 1) return exponent == 0 ? 1 : number;
        var power = 1m;
        for (var square = number; ; square *= square)
        {
            if ((exponent & 1) != 0) power *= square;
            exponent >>= 1;
            if (exponent == 0 || power == 0) return power;
        }
    }

    /// <summary>An end of an interval, infinite below (-1), above (1) or not (0); an infinite end times 0 is 0, as every value in it is.</summary>
    private readonly record struct End(int Infinite, decimal Value)
    {
        public int Sign => Infinite != 0 ? Infinite : Math.Sign(Value);

        public decimal? Finite => Infinite == 0 ? Value : null;

        public static End Lower(Interval interval) => interval.Low is { } low ? new End(0, low) : new End(-1, 0);

        public static End Upper(Interval interval) => interval.High is { } high ? new End(0, high) : new End(1, 0);
    }
}
