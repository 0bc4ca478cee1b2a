using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Typing;

public sealed partial class Checker
{
    /// <summary>True where one of the tests holds of the value: the right side of <c>in</c>, or a table's cell.</summary>
    private TypedNode AnyOf(ImmutableArray<SyntaxNode> tests, TypedNode tested, Scope scope, Span span)
    {
        if (tested.Type is FaultyType) return Faulty(span);
        var parts = tests.Select(test => Test(test, tested, scope)).ToList();
        var codes = parts.OfType<CodeTestNode>().Where(part => ReferenceEquals(part.Operand, tested)).ToList();
        if (codes.Count > 1)
        {
            parts.RemoveAll(codes.Contains);
            parts.Insert(0, new CodeTestNode(span, tested, codes.Aggregate(0UL, (all, part) => all | part.Codes)));
        }

        return parts.Count == 1 ? parts[0] : new LogicNode(span, isAnd: false, [.. parts]);
    }

    private TypedNode Test(SyntaxNode test, TypedNode tested, Scope scope)
    {
        switch (test)
        {
            case OperatorTestSyntax { Operand: NullSyntax } operation:
                return NullTest(new ComparisonSyntax(operation.Operator, operation.Operand, operation.Operand, operation.Span), tested);
            case OperatorTestSyntax operation:
                return Compare(test.Span, operation.Operator, tested, Visit(operation.Operand, scope));
            case NullSyntax:
                return NullTest(new ComparisonSyntax(ComparisonOperator.Equal, test, test, test.Span), tested);
            case UnaryTestsSyntax nested:
                var inner = AnyOf(nested.Tests, tested, scope, nested.Span);
                return nested.Negated ? new NotNode(nested.Span, inner) : inner;
            default:
                return TestAgainst(test.Span, tested, Visit(test, scope));
        }
    }

    private TypedNode TestAgainst(Span span, TypedNode tested, TypedNode value)
    {
        var resolved = value;
        while (resolved is DefinitionNode definition) resolved = definition.Definition.Body;
        return resolved switch
        {
            RangeNode range => Within(span, tested, range.Low, range.LowIncluded, range.High, range.HighIncluded),
            ListNode list when list.Items.All(item => item.Condition is null) => AnyEqual(span, tested, list),
            { Type: ListType } => Contains(span, value, tested),
            _ => Compare(span, ComparisonOperator.Equal, tested, value),
        };
    }

    private TypedNode AnyEqual(Span span, TypedNode tested, ListNode list)
    {
        if (list.Items.IsEmpty) return new ConstantNode(span, FeelType.Boolean, false);
        var parts = list.Items.Select(item => TestAgainst(item.Value.Span, tested, item.Value)).ToList();
        if (parts.Count == 1) return parts[0];
        return parts.TrueForAll(part => part is CodeTestNode)
            ? new CodeTestNode(span, tested, parts.Cast<CodeTestNode>().Aggregate(0UL, (all, part) => all | part.Codes))
            : new LogicNode(span, isAnd: false, [.. parts]);
    }

    private TypedNode Contains(Span span, TypedNode list, TypedNode element)
    {
        var type = ((ListType)list.Type).Element;
        element = AsAllowedText(element, type);
        if (element.Type is FaultyType || type is FaultyType) return Faulty(span);
        return Refusal(ComparisonOperator.Equal, type, element.Type) is { } refusal
            ? Fault(refusal, span, type.WithArticle, element.Type.WithArticle)
            : new CallNode(span, FeelType.Boolean, Builtins.Find("list contains")!, [list, element]);
    }

    private RangeNode VisitRange(RangeSyntax range, Scope scope)
    {
        var low = Visit(range.Low, scope);
        var high = Visit(range.High, scope);
        var type = Common(low.Type, high.Type);
        if (Refusal(ComparisonOperator.Less, low.Type, high.Type) is { } refusal && type is not FaultyType)
            Fault(refusal, range.Span, low.Type.WithArticle, high.Type.WithArticle);
        return new RangeNode(range.Span, new RangeType(type), low, range.LowIncluded, high, range.HighIncluded);
    }
}
