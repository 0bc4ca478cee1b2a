using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Typing;

public sealed partial class Checker
{
    private TypedNode VisitNegation(NegationSyntax negation, Scope scope)
    {
        var operand = Visit(negation.Operand, scope);
        return operand switch
        {
            ConstantNode { Value: decimal number } => new ConstantNode(negation.Span, operand.Type, -number),
            { Type: NumberType or DaysType or MonthsType or FaultyType } => new NegationNode(negation.Span, operand),
            _ => Fault(TypingDiagnostics.WrongType, negation.Span, "a number or duration", operand.Type.WithArticle),
        };
    }

    private TypedNode VisitArithmetic(ArithmeticSyntax arithmetic, Scope scope)
    {
        var left = Visit(arithmetic.Left, scope);
        var right = Visit(arithmetic.Right, scope);
        if (left.Type is FaultyType || right.Type is FaultyType) return Faulty(arithmetic.Span);
        if (AreMixed(left.Type, right.Type) && arithmetic.Operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract)
            return Fault(TypingDiagnostics.MixedUnits, arithmetic.Span, Sign(arithmetic.Operator));
        return ResultOf(arithmetic.Operator, left.Type, right.Type) is { } type
            ? new ArithmeticNode(arithmetic.Span, type, arithmetic.Operator, left, right)
            : Fault(TypingDiagnostics.Arithmetic, arithmetic.Span, left.Type.WithArticle, Sign(arithmetic.Operator), right.Type.WithArticle);
    }

    private static FeelType? ResultOf(ArithmeticOperator operation, FeelType left, FeelType right) => (operation, left, right) switch
    {
        (_, NumberType one, NumberType other) => new NumberType(UnitOf(operation, one.Unit, other.Unit)),
        (ArithmeticOperator.Add, TextType, TextType) => FeelType.Text,
        (ArithmeticOperator.Subtract, DateType, DateType) => FeelType.Days,
        (ArithmeticOperator.Add or ArithmeticOperator.Subtract, DateType, DaysType or MonthsType) => FeelType.Date,
        (ArithmeticOperator.Add, DaysType or MonthsType, DateType) => FeelType.Date,
        (ArithmeticOperator.Add or ArithmeticOperator.Subtract, DaysType, DaysType) => FeelType.Days,
        (ArithmeticOperator.Add or ArithmeticOperator.Subtract, MonthsType, MonthsType) => FeelType.Months,
        (ArithmeticOperator.Multiply, DaysType, NumberType) or (ArithmeticOperator.Multiply, NumberType, DaysType) => FeelType.Days,
        (ArithmeticOperator.Divide, DaysType, NumberType) => FeelType.Days,
        (ArithmeticOperator.Divide, DaysType, DaysType) => FeelType.Number,
        _ => null,
    };

    private static NumberUnit UnitOf(ArithmeticOperator operation, NumberUnit left, NumberUnit right) => operation switch
    {
        ArithmeticOperator.Add or ArithmeticOperator.Subtract => left == NumberUnit.None ? right : left,
        ArithmeticOperator.Multiply when left == NumberUnit.Money || right == NumberUnit.Money => NumberUnit.Money,
        ArithmeticOperator.Multiply => left == NumberUnit.None ? right : left,
        ArithmeticOperator.Divide when left == NumberUnit.Money && right == NumberUnit.Money => NumberUnit.Fraction,
        ArithmeticOperator.Divide when right == NumberUnit.None || left == NumberUnit.Money => left,
        _ => NumberUnit.None,
    };

    private static string Sign(ArithmeticOperator operation) => operation switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        ArithmeticOperator.Divide => "/",
        _ => "**",
    };
}
