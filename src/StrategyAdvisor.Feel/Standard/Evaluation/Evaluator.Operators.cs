using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

internal sealed partial class Evaluator
{
    private FeelValue ValueOf(NegationSyntax negation, Bindings names)
    {
        var operand = Evaluate(negation.Operand, names);
        return operand switch
        {
            FeelNumber number => new FeelNumber(-number.Value),
            FeelDays days => new FeelDays(-days.Seconds),
            FeelMonths months => new FeelMonths(-months.Months),
            FeelNull => operand,
            _ => Fail(StandardDiagnostics.NoNegative, negation, Kinds.NameOf(operand)),
        };
    }

    private FeelValue ValueOf(ArithmeticSyntax arithmetic, Bindings names)
    {
        var left = Evaluate(arithmetic.Left, names);
        var right = Evaluate(arithmetic.Right, names);
        try
        {
            if (Arithmetic.Apply(arithmetic.Operator, left, right) is { } result) return Made(result, arithmetic);
        }
        catch (OverflowException)
        {
            return Fail(EvaluationDiagnostics.OutOfRange, arithmetic);
        }
        catch (DivideByZeroException)
        {
            return Fail(EvaluationDiagnostics.DivisionByZero, arithmetic);
        }

        if (left is FeelNull || right is FeelNull) return FeelNull.Instance;
        return Fail(StandardDiagnostics.NoOperation, arithmetic, Arithmetic.SignOf(arithmetic.Operator), Kinds.NameOf(left), Kinds.NameOf(right));
    }

    private FeelValue Compare(ComparisonOperator sign, FeelValue left, FeelValue right, SyntaxNode place)
    {
        if (Holds(sign, left, right) is { } holds) return FeelBoolean.Of(holds);
        if (left is FeelNull || right is FeelNull) return FeelNull.Instance;
        return Fail(StandardDiagnostics.NoOperation, place, SyntaxWriter.SignOf(sign), Kinds.NameOf(left), Kinds.NameOf(right));
    }

    private static bool? Holds(ComparisonOperator sign, FeelValue left, FeelValue right) => sign switch
    {
        ComparisonOperator.Equal => Equality.Of(left, right),
        ComparisonOperator.NotEqual => !Equality.Of(left, right),
        ComparisonOperator.Less => Order.Of(left, right) is { } order ? order < 0 : null,
        ComparisonOperator.LessOrEqual => Order.Of(left, right) is { } order ? order <= 0 : null,
        ComparisonOperator.Greater => Order.Of(left, right) is { } order ? order > 0 : null,
        _ => Order.Of(left, right) is { } order ? order >= 0 : null,
    };

    private FeelValue ValueOf(BetweenSyntax between, Bindings names)
    {
        var value = Evaluate(between.Value, names);
        var low = Compare(ComparisonOperator.GreaterOrEqual, value, Evaluate(between.Low, names), between);
        var high = Compare(ComparisonOperator.LessOrEqual, value, Evaluate(between.High, names), between);
        return FeelBoolean.Of(Logic.All([Logic.Of(low), Logic.Of(high)]));
    }

    private FeelValue ValueOf(LogicSyntax logic, Bindings names)
    {
        var truths = logic.Operands.Select(operand => Logic.Of(Evaluate(operand, names)));
        return FeelBoolean.Of(logic.IsAnd ? Logic.All(truths) : Logic.Any(truths));
    }

    private FeelValue ValueOf(InstanceOfSyntax instance, Bindings names)
    {
        var value = Evaluate(instance.Value, names);
        return Conformance.FirstUnknown(instance.Type) is { } unknown
            ? Fail(StandardDiagnostics.UnknownType, instance, unknown)
            : FeelBoolean.Of(value is not FeelNull && Conformance.Conforms(value, instance.Type));
    }
}
