namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class SyntaxWriter
{
    /// <summary>A cell of a decision table.</summary>
    public void WriteCell(UnaryTestsSyntax cell)
    {
        if (cell.Tests.IsEmpty) builder.Append('-');
        else if (cell.Negated) WriteTestsInBrackets("not(", cell.Tests);
        else if (cell.Tests is [CallSyntax { Function: "not" }]) WriteTestsInBrackets("(", cell.Tests);
        else WriteSeparated(cell.Tests, WriteTest);
    }

    private void WriteTestsInBrackets(string opening, ImmutableArray<SyntaxNode> tests)
    {
        builder.Append(opening);
        WriteSeparated(tests, WriteTest);
        builder.Append(')');
    }

    private void WriteTest(SyntaxNode test)
    {
        if (test is OperatorTestSyntax) WriteBare(test, isLast: true);
        else Write(test);
    }

    private void WriteIn(InSyntax membership, bool isLast)
    {
        Write(membership.Value, Precedence.Addition, isLast: false);
        builder.Append(" in ");
        if (membership.Tests is not [var only]) WriteTestsInBrackets("(", membership.Tests);
        else if (only is OperatorTestSyntax) WriteBare(only, isLast);
        else Write(only, Precedence.Addition, isLast);
    }

    private void WriteOperatorTest(OperatorTestSyntax test, bool isLast)
    {
        builder.Append(SignOf(test.Operator)).Append(' ');
        Write(test.Operand, Precedence.Addition, isLast);
    }

    private void WriteBetween(BetweenSyntax between, bool isLast)
    {
        Write(between.Value, Precedence.Addition, isLast: false);
        builder.Append(" between ");
        Write(between.Low, Precedence.Addition, isLast: false);
        builder.Append(" and ");
        Write(between.High, Precedence.Addition, isLast);
    }

    private void WriteInstanceOf(InstanceOfSyntax instance)
    {
        Write(instance.Value, Precedence.Addition, isLast: false);
        builder.Append(" instance of ").Append(instance.Type);
    }

    private void WriteComparison(ComparisonSyntax comparison, bool isLast)
    {
        Write(comparison.Left, Precedence.Addition, isLast: false);
        builder.Append(' ').Append(SignOf(comparison.Operator)).Append(' ');
        Write(comparison.Right, Precedence.Addition, isLast);
    }

    private void WriteArithmetic(ArithmeticSyntax arithmetic, bool isLast)
    {
        var precedence = Precedence.Of(arithmetic.Operator);
        Write(arithmetic.Left, precedence, isLast: false);
        builder.Append(' ').Append(SignOf(arithmetic.Operator)).Append(' ');
        Write(arithmetic.Right, precedence + 1, isLast);
    }

    private void WriteLogic(LogicSyntax logic, bool isLast)
    {
        var precedence = PrecedenceOf(logic);
        for (var i = 0; i < logic.Operands.Length; i++)
        {
            if (i > 0) builder.Append(logic.IsAnd ? " and " : " or ");
            Write(logic.Operands[i], precedence + 1, isLast && i == logic.Operands.Length - 1);
        }
    }

    private void WriteNegation(NegationSyntax negation, bool isLast)
    {
        builder.Append('-');
        Write(negation.Operand, Precedence.Unary, isLast);
    }

    public static string SignOf(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    public static string SignOf(ArithmeticOperator sign) => sign switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        ArithmeticOperator.Divide => "/",
        _ => "**",
    };
}
