using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Typing;

public sealed partial class Checker
{
    private TypedNode VisitComparison(ComparisonSyntax comparison, Scope scope)
    {
        if (comparison.Right is NullSyntax) return NullTest(comparison, Visit(comparison.Left, scope));
        if (comparison.Left is NullSyntax) return NullTest(comparison, Visit(comparison.Right, scope));
        return Compare(comparison.Span, comparison.Operator, Visit(comparison.Left, scope), Visit(comparison.Right, scope));
    }

    private TypedNode NullTest(ComparisonSyntax comparison, TypedNode operand)
    {
        while (operand is DefinitionNode definition) operand = definition.Definition.Body;
        if (operand.Type is FaultyType) return operand;
        if (operand is not FieldNode field || comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            return Fault(TypingDiagnostics.NullTest, comparison.Span);
        var test = new NullTestNode(comparison.Span, field);
        return comparison.Operator == ComparisonOperator.Equal ? test : new NotNode(comparison.Span, test);
    }

    private TypedNode Compare(Span span, ComparisonOperator comparison, TypedNode left, TypedNode right)
    {
        if (left.Type is FaultyType || right.Type is FaultyType) return Faulty(span);
        (left, right) = (AsAllowedText(left, right.Type), AsAllowedText(right, left.Type));
        if (left.Type is FaultyType || right.Type is FaultyType) return Faulty(span);
        if (Refusal(comparison, left.Type, right.Type) is { } refusal) return Fault(refusal, span, left.Type.WithArticle, right.Type.WithArticle);
        return CodeTest(span, comparison, left, right) ?? CodeTest(span, comparison, right, left) ?? new ComparisonNode(span, comparison, left, right);
    }

    private static DiagnosticKind? Refusal(ComparisonOperator comparison, FeelType left, FeelType right)
    {
        if (left is ListType || right is ListType) return TypingDiagnostics.ComparesList;
        if (left is RecordType or RangeType || !left.Accepts(right)) return TypingDiagnostics.Incomparable;
        if (left is TextType { Allowed: var one } && right is TextType { Allowed: var other } && !Equals(one, other)) return TypingDiagnostics.Incomparable;
        if (AreMixed(left, right)) return TypingDiagnostics.Incomparable;
        return comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual || left.IsOrdered ? null : TypingDiagnostics.NoOrder;
    }

    private static bool AreMixed(FeelType left, FeelType right) =>
        left is NumberType { Unit: not NumberUnit.None and var unit } && right is NumberType { Unit: not NumberUnit.None and var other } && unit != other;

    /// <summary>A comparison with one allowed value asks about a set of codes.</summary>
    private static TypedNode? CodeTest(Span span, ComparisonOperator comparison, TypedNode operand, TypedNode value)
    {
        if (value is not ConstantNode { Value: string text, Type: TextType { Allowed: { } allowed } }) return null;
        var codes = 1UL << allowed.IndexOf(text);
        return new CodeTestNode(span, operand, comparison == ComparisonOperator.Equal ? codes : allowed.Everything & ~codes);
    }

    private TypedNode VisitBetween(BetweenSyntax between, Scope scope)
    {
        var value = Visit(between.Value, scope);
        return Within(between.Span, value, Visit(between.Low, scope), true, Visit(between.High, scope), true);
    }

    private LogicNode Within(Span span, TypedNode value, TypedNode low, bool lowIncluded, TypedNode high, bool highIncluded) => new(
        span,
        isAnd: true,
        [
            Compare(span, lowIncluded ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, value, low),
            Compare(span, highIncluded ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, value, high),
        ]);
}
