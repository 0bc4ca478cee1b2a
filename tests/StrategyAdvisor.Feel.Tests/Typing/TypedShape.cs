using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Typing;

/// <summary>A checked tree as text, spans and the names of variables aside: equal trees have equal shapes.</summary>
internal static class TypedShape
{
    public static string Of(TypedNode node) => $"({node.GetType().Name} {node.Type.Label} {OwnPart(node)} {string.Join(' ', NodeChildren.Of(node).Select(Of))})";

    private static string OwnPart(TypedNode node) => node switch
    {
        ConstantNode constant => $"{constant.Value} {constant.Name}",
        FieldNode field => field.Field.Name,
        DefinitionNode definition => definition.Definition.Name,
        LogicNode logic => logic.IsAnd ? "and" : "or",
        ComparisonNode test => test.Comparison.ToString(),
        CodeTestNode test => test.Codes.ToString(CultureInfo.InvariantCulture),
        NullTestNode test => Of(test.Operand),
        ArithmeticNode arithmetic => arithmetic.Operator.ToString(),
        CallNode call => call.Function.Name,
        QuantifierNode quantifier => quantifier.IsEvery ? "every" : "some",
        RangeNode range => $"{range.LowIncluded} {range.HighIncluded}",
        _ => "",
    };
}
