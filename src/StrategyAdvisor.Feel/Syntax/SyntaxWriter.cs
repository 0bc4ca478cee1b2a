using System.Text;

namespace StrategyAdvisor.Feel.Syntax;

/// <summary>Appends a tree's text. What follows a node on its line decides whether its words (<c>if</c>, <c>some</c>, ...), which run on to the right, need brackets.</summary>
internal sealed partial class SyntaxWriter(StringBuilder builder)
{
    /// <summary>A node that brackets, commas or keywords keep apart from its neighbours.</summary>
    public void Write(SyntaxNode node) => Write(node, Precedence.None, isLast: true);

    public override string ToString() => builder.ToString();

    /// <param name="loosest">What the surroundings hold together with; a looser node gets brackets.</param>
    /// <param name="isLast">Whether nothing of the surrounding expression follows.</param>
    private void Write(SyntaxNode node, int loosest, bool isLast)
    {
        if (!NeedsBrackets(node, loosest, isLast))
        {
            WriteBare(node, isLast);
            return;
        }

        builder.Append('(');
        WriteBare(node, isLast: true);
        builder.Append(')');
    }

    private static bool NeedsBrackets(SyntaxNode node, int loosest, bool isLast) => node switch
    {
        OperatorTestSyntax => true,
        IfSyntax or ForSyntax or QuantifierSyntax or FunctionSyntax => loosest > Precedence.None && (!isLast || loosest == Precedence.Postfix),
        _ => PrecedenceOf(node) < loosest,
    };

    private static int PrecedenceOf(SyntaxNode node) => node switch
    {
        LogicSyntax logic => logic.IsAnd ? Precedence.And : Precedence.Or,
        ComparisonSyntax or BetweenSyntax or InSyntax or InstanceOfSyntax => Precedence.Comparison,
        ArithmeticSyntax arithmetic => Precedence.Of(arithmetic.Operator),
        NegationSyntax => Precedence.Unary,
        _ => Precedence.Postfix,
    };

    private void WriteBare(SyntaxNode node, bool isLast)
    {
        switch (node)
        {
            case LogicSyntax logic: WriteLogic(logic, isLast); break;
            case ArithmeticSyntax arithmetic: WriteArithmetic(arithmetic, isLast); break;
            case ComparisonSyntax comparison: WriteComparison(comparison, isLast); break;
            case BetweenSyntax between: WriteBetween(between, isLast); break;
            case InSyntax membership: WriteIn(membership, isLast); break;
            case OperatorTestSyntax test: WriteOperatorTest(test, isLast); break;
            case NegationSyntax negation: WriteNegation(negation, isLast); break;
            case IfSyntax choice: WriteIf(choice); break;
            case ForSyntax loop: WriteFor(loop); break;
            case QuantifierSyntax quantifier: WriteQuantifier(quantifier); break;
            case InstanceOfSyntax instance: WriteInstanceOf(instance); break;
            case FunctionSyntax function: WriteFunction(function); break;
            default: WriteClosed(node); break;
        }
    }

    private void WriteIf(IfSyntax choice)
    {
        Append("if ", choice.Condition);
        Append(" then ", choice.Then);
        Append(" else ", choice.Else);
    }

    private void WriteFor(ForSyntax loop)
    {
        builder.Append("for ");
        WriteBindings(loop.Bindings);
        Append(" return ", loop.Result);
    }

    private void WriteQuantifier(QuantifierSyntax quantifier)
    {
        builder.Append(quantifier.IsEvery ? "every " : "some ");
        WriteBindings(quantifier.Bindings);
        Append(" satisfies ", quantifier.Condition);
    }

    private void WriteFunction(FunctionSyntax function)
    {
        builder.Append("function(");
        WriteSeparated(function.Parameters, parameter => builder.Append(parameter.Name).Append(parameter.Type is null ? "" : $": {parameter.Type}"));
        Append(") ", function.Body);
    }

    private void WriteBindings(ImmutableArray<BindingSyntax> bindings) =>
        WriteSeparated(bindings, binding => Append($"{binding.Name} in ", binding.List));

    private void Append(string before, SyntaxNode node)
    {
        builder.Append(before);
        Write(node);
    }

    private void WriteSeparated<T>(ImmutableArray<T> items, Action<T> write)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) builder.Append(", ");
            write(items[i]);
        }
    }
}
