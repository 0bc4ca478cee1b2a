namespace StrategyAdvisor.Feel.Typing;

/// <summary>The parts of a checked expression, for readers that treat all of them alike.</summary>
public static class NodeChildren
{
    /// <summary>The direct parts in reading order; a definition's body is not a part of its user.</summary>
    public static IEnumerable<TypedNode> Of(TypedNode node) => node switch
    {
        FieldNode field => [field.Record],
        LogicNode logic => logic.Operands,
        NotNode not => [not.Operand],
        ComparisonNode comparison => [comparison.Left, comparison.Right],
        CodeTestNode test => [test.Operand],
        NullTestNode test => [test.Operand],
        ArithmeticNode arithmetic => [arithmetic.Left, arithmetic.Right],
        NegationNode negation => [negation.Operand],
        IfNode choice => [choice.Condition, choice.Then, choice.Else],
        CallNode call => call.Arguments,
        FilterNode filter => [filter.List, filter.Condition],
        QuantifierNode quantifier => [quantifier.List, quantifier.Condition],
        ProjectionNode projection => [projection.List, projection.Body],
        ListNode list => list.Items.SelectMany(item => item.Condition is null ? [item.Value] : new[] { item.Condition, item.Value }),
        ContextNode context => context.Values,
        TableNode table => table.Rows.SelectMany(row => new[] { row.Condition, row.Value }),
        SurelyNode surely => [surely.Operand],
        RangeNode range => [range.Low, range.High],
        _ => [],
    };

    /// <summary>Some expressions and all below them, the bodies of definitions too, each once.</summary>
    public static IEnumerable<TypedNode> Deep(IEnumerable<TypedNode> roots)
    {
        var seen = new HashSet<TypedNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<TypedNode>(roots);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node)) continue;
            yield return node;
            foreach (var child in Of(node)) open.Push(child);
            if (node is DefinitionNode definition) open.Push(definition.Definition.Body);
        }
    }
}
