using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

public sealed partial class ExpressionCompiler
{
    /// <summary>Scaled numbers keep at most so many decimals; beyond them decimals take over. With 9, amounts up to 9 thousand million still fit.</summary>
    private const int MostDecimals = 9;

    private Operand Arithmetic(ArithmeticNode arithmetic)
    {
        var (left, right) = (Visit(arithmetic.Left), Visit(arithmetic.Right));
        return (left, right) switch
        {
            (TextOperand one, TextOperand other) => Join(one, other),
            (NumberOperand date, NumberOperand months) when arithmetic is { Left.Type: DateType, Right.Type: MonthsType } => Move(date, Signed(arithmetic, months)),
            (NumberOperand months, NumberOperand date) when arithmetic is { Left.Type: MonthsType, Right.Type: DateType } => Move(date, months),
            (NumberOperand date, NumberOperand days) when arithmetic is { Left.Type: DateType, Type: DateType } => MoveByDays(date, Signed(arithmetic, days)),
            (NumberOperand days, NumberOperand date) when arithmetic is { Type: DateType } => MoveByDays(date, days),
            (NumberOperand one, NumberOperand other) when Exact(arithmetic.Operator, one, other) is { } exact => exact,
            (NumberOperand or DecimalOperand, NumberOperand or DecimalOperand) => InDecimals(arithmetic, left, right),
            _ => Unsupported(arithmetic, "this calculation", "calculate with the parts one by one"),
        };
    }

    private NumberOperand? Exact(ArithmeticOperator operation, NumberOperand left, NumberOperand right)
    {
        switch (operation)
        {
            case ArithmeticOperator.Add when SameScale(left, right) is var (one, other):
                return Sum(one, other);
            case ArithmeticOperator.Subtract when SameScale(left, right) is var (one, other):
                return Sum(one, Negated(other));
            case ArithmeticOperator.Multiply when left.Decimals + right.Decimals <= MostDecimals && !IsTooGreat(left, right):
                var (domain, first, second) = Paired(left, right);
                var minimum = left.Minimum >= 0 && right.Minimum >= 0 ? 0 : Unbounded.Below;
                return _builder.Number(new Multiply(domain, first.Index, first.Domain != domain, second.Index, second.Domain != domain), left.Decimals + right.Decimals, minimum);
            default:
                return null;
        }
    }

    /// <summary>Constants written out whose product only a decimal holds.</summary>
    private bool IsTooGreat(NumberOperand left, NumberOperand right)
    {
        var overflows = false;
        if (_builder.Origin(left.Slot) is NumberConstant one && _builder.Origin(right.Slot) is NumberConstant other)
            Intervals.Multiply(one.Low, one.High, other.Low, other.High, ref overflows);
        return overflows;
    }

    private NumberOperand Sum(NumberOperand left, NumberOperand right)
    {
        var (domain, first, second) = Paired(left, right);
        var minimum = left.Minimum >= 0 && right.Minimum >= 0 ? 0 : Unbounded.Below;
        return _builder.Number(new Add(domain, first.Index, first.Domain != domain, second.Index, second.Domain != domain), left.Decimals, minimum);
    }

    private NumberOperand Negated(NumberOperand operand) => _builder.Number(new Negate(operand.Domain, operand.Index), operand.Decimals);

    private Operand Negation(NegationNode negation) => Visit(negation.Operand) switch
    {
        NumberOperand number => Negated(number),
        DecimalOperand number => Combine(DecimalOperation.Subtract, AsDecimal(Whole(0)), number),
        _ => Unsupported(negation, "this minus", "negate a number or a duration"),
    };

    private NumberOperand Signed(ArithmeticNode arithmetic, NumberOperand shift) =>
        arithmetic.Operator == ArithmeticOperator.Subtract ? Negated(shift) : shift;

    private NumberOperand Move(NumberOperand date, NumberOperand months)
    {
        (date, months) = Together(date, months);
        return _builder.Number(new AddMonths(date.Domain, date.Index, months.Index), 0);
    }

    private NumberOperand MoveByDays(NumberOperand date, NumberOperand days)
    {
        var (domain, first, second) = Paired(date, days);
        return _builder.Number(new AddDays(domain, first.Index, first.Domain != domain, second.Index, second.Domain != domain, (long)Powers.OfTen(days.Decimals)), 0);
    }

    private Operand InDecimals(ArithmeticNode arithmetic, Operand left, Operand right)
    {
        if (arithmetic.Operator == ArithmeticOperator.Power) return Power(arithmetic, AsDecimal(left));
        var operation = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => DecimalOperation.Add,
            ArithmeticOperator.Subtract => DecimalOperation.Subtract,
            ArithmeticOperator.Multiply => DecimalOperation.Multiply,
            _ => DecimalOperation.Divide,
        };
        return Combine(operation, AsDecimal(left), AsDecimal(right));
    }

    private Operand Power(ArithmeticNode arithmetic, DecimalOperand operand)
    {
        if (arithmetic.Right is not ConstantNode { Value: decimal and >= 1 and <= 9 and var exponent } || exponent != Math.Truncate(exponent))
            return Unsupported(arithmetic, "this power", "use a whole exponent from 1 to 9");
        return Enumerable.Range(1, (int)exponent - 1).Aggregate(operand, (power, _) => Combine(DecimalOperation.Multiply, power, operand));
    }

    private DecimalOperand Combine(DecimalOperation operation, DecimalOperand left, DecimalOperand right)
    {
        (left, right) = Together(left, right);
        return _builder.Decimal(new CombineDecimals(left.Domain, operation, left.Index, right.Index));
    }

    private DecimalOperand AsDecimal(Operand operand) => operand switch
    {
        DecimalOperand same => same,
        NumberOperand number => _builder.Decimal(new ToDecimal(number.Domain, number.Index, number.Decimals)),
        _ => _builder.Decimal(new DecimalConstant(decimal.MinValue, decimal.MaxValue)),
    };

    /// <summary>Both numbers with the decimals of the finer one.</summary>
    private (NumberOperand Left, NumberOperand Right)? SameScale(NumberOperand left, NumberOperand right)
    {
        var decimals = Math.Max(left.Decimals, right.Decimals);
        return decimals <= MostDecimals && !IsTooGreat(left, Whole((long)Powers.OfTen(decimals - left.Decimals))) && !IsTooGreat(right, Whole((long)Powers.OfTen(decimals - right.Decimals)))
            ? (Rescaled(left, decimals), Rescaled(right, decimals))
            : null;
    }

    private NumberOperand Rescaled(NumberOperand operand, int decimals)
    {
        if (operand.Decimals == decimals) return operand;
        var factor = (long)Powers.OfTen(decimals - operand.Decimals);
        var minimum = operand.Minimum >= 0 ? 0 : Unbounded.Below;
        if (operand.IsSingle && _builder.Origin(operand.Slot) is NumberConstant constant)
        {
            var overflows = false;
            var (low, high) = Intervals.Multiply(constant.Low, constant.High, factor, factor, ref overflows);
            return _builder.Number(new NumberConstant(low, high), decimals, minimum);
        }

        return _builder.Number(new Rescale(operand.Domain, operand.Index, factor), decimals, minimum);
    }

    /// <summary>Two numbers for one loop: a single value may stay single beside the other.</summary>
    private (Domain Domain, NumberOperand Left, NumberOperand Right) Paired(NumberOperand left, NumberOperand right)
    {
        var domain = Deeper(left.Domain, right.Domain);
        return (domain, left.IsSingle ? left : _builder.To(left, domain), right.IsSingle ? right : _builder.To(right, domain));
    }

    private TextOperand Join(TextOperand left, TextOperand right)
    {
        (left, right) = Together(left, right);
        return _builder.Text(new MapTexts(left.Domain, Functions.Operation.Concatenate, left.Index, right.Index));
    }
}
