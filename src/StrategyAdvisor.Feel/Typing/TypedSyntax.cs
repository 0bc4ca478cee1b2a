using System.Numerics;
using NodaTime;
using NodaTime.Text;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Typing;

/// <summary>The way back from a checked tree to what may have been written.</summary>
internal static class TypedSyntax
{
    public static SyntaxNode Of(TypedNode node) => node switch
    {
        ConstantNode constant => constant.Name is null ? Literal(constant.Value) : Name(constant.Name),
        TodayNode => Name("today"),
        VariableNode variable => Name(variable.Variable.Name),
        FieldNode field => Field(field),
        DefinitionNode { Definition: { Function: { } function } reference } => Call(function, new TextSyntax(reference.Name, default)),
        DefinitionNode definition => Name(definition.Definition.Name),
        LogicNode logic => Range(logic) ?? (SyntaxNode)new LogicSyntax(logic.IsAnd, Each(logic.Operands), default),
        NotNode { Operand: NullTestNode test } => Compare(ComparisonOperator.NotEqual, test.Operand, new NullSyntax(default)),
        NotNode not => Call("not", Of(not.Operand)),
        NullTestNode test => Compare(ComparisonOperator.Equal, test.Operand, new NullSyntax(default)),
        ComparisonNode test => Compare(test.Comparison, test.Left, Of(test.Right)),
        CodeTestNode test => CodeTest(test),
        ArithmeticNode arithmetic => new ArithmeticSyntax(arithmetic.Operator, Of(arithmetic.Left), Of(arithmetic.Right), default),
        NegationNode negation => new NegationSyntax(Of(negation.Operand), default),
        IfNode choice => new IfSyntax(Of(choice.Condition), Of(choice.Then), Of(choice.Else), default),
        CallNode { Function.Group: "property" } property => new PathSyntax(Of(property.Arguments[0]), property.Function.Name, default, default),
        CallNode call => Call(call.Function.Name, [.. Each(call.Arguments)]),
        RangeNode range => new RangeSyntax(Of(range.Low), range.LowIncluded, Of(range.High), range.HighIncluded, default),
        SurelyNode surely => Of(surely.Operand),
        TableNode table => table.Rows.Reverse().Aggregate<TableNode.Row, SyntaxNode>(new NullSyntax(default), (rest, row) => new IfSyntax(Of(row.Condition), Of(row.Value), rest, default)),
        _ => List(node),
    };

    private static SyntaxNode List(TypedNode node) => node switch
    {
        FilterNode filter => new FilterSyntax(Of(filter.List), Of(filter.Condition), default),
        QuantifierNode quantifier => new QuantifierSyntax(quantifier.IsEvery, [Bind(quantifier.Item, quantifier.List)], Of(quantifier.Condition), default),
        ProjectionNode { Body: FieldNode { Record: VariableNode record } field } projection when record.Variable == projection.Item =>
            new PathSyntax(Of(projection.List), field.Field.Name, default, default),
        ProjectionNode projection => new ForSyntax([Bind(projection.Item, projection.List)], Of(projection.Body), default),
        ListNode list => new ListSyntax([.. list.Items.Select(Item)], default),
        ContextNode context => new ContextSyntax([.. context.Values.Select((value, slot) => new ContextEntrySyntax(((RecordType)context.Type).Fields[slot].Name, default, Of(value)))], default),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "no text is known for this kind of node"),
    };

    private static SyntaxNode Item(ListNode.Item item) =>
        item.Condition is null ? Of(item.Value) : new IfSyntax(Of(item.Condition), Of(item.Value), new NullSyntax(default), default);

    private static SyntaxNode Literal(object? value) => value switch
    {
        decimal number when number < 0 => new NegationSyntax(new NumberSyntax(-number, default), default),
        decimal number => new NumberSyntax(number, default),
        string text => new TextSyntax(text, default),
        bool truth => new BooleanSyntax(truth, default),
        LocalDate date => new TemporalSyntax(LocalDatePattern.Iso.Format(date), default),
        DaysDuration or MonthsDuration => new TemporalSyntax(value.ToString()!, default),
        _ => new NullSyntax(default),
    };

    /// <summary>A fact of the account, or of the entry that a filter looks at, goes by its name alone.</summary>
    private static SyntaxNode Field(FieldNode field) => field.Record is VariableNode { Variable.IsNamed: false }
        ? Name(field.Field.Name)
        : new PathSyntax(Of(field.Record), field.Field.Name, default, default);

    /// <summary>Both ends of a range asked of one value, or null.</summary>
    private static InSyntax? Range(LogicNode logic)
    {
        if (logic is not { IsAnd: true, Operands: [ComparisonNode low, ComparisonNode high] } || !ReferenceEquals(low.Left, high.Left)) return null;
        if (low.Comparison is not (ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual)) return null;
        if (high.Comparison is not (ComparisonOperator.Less or ComparisonOperator.LessOrEqual)) return null;
        var (lowIncluded, highIncluded) = (low.Comparison == ComparisonOperator.GreaterOrEqual, high.Comparison == ComparisonOperator.LessOrEqual);
        return new InSyntax(Of(low.Left), [new RangeSyntax(Of(low.Right), lowIncluded, Of(high.Right), highIncluded, default)], default);
    }

    private static SyntaxNode CodeTest(CodeTestNode test)
    {
        var allowed = ((TextType)test.Operand.Type).Allowed!;
        var others = allowed.Everything & ~test.Codes;
        if (BitOperations.IsPow2(test.Codes)) return Compare(ComparisonOperator.Equal, test.Operand, Texts(allowed, test.Codes)[0]);
        if (BitOperations.IsPow2(others)) return Compare(ComparisonOperator.NotEqual, test.Operand, Texts(allowed, others)[0]);
        return new InSyntax(Of(test.Operand), Texts(allowed, test.Codes), default);
    }

    private static ImmutableArray<SyntaxNode> Texts(AllowedValues allowed, ulong codes) =>
        [.. allowed.Values.Where((_, code) => (codes >> code & 1) != 0).Select(text => new TextSyntax(text, default))];

    private static ComparisonSyntax Compare(ComparisonOperator comparison, TypedNode left, SyntaxNode right) => new(comparison, Of(left), right, default);

    private static NameSyntax Name(string name) => new(name, default);

    private static CallSyntax Call(string function, params ReadOnlySpan<SyntaxNode> arguments)
    {
        var written = ImmutableArray.CreateBuilder<ArgumentSyntax>(arguments.Length);
        foreach (var argument in arguments) written.Add(new ArgumentSyntax(null, argument, default));
        return new CallSyntax(function, default, written.ToImmutable(), default);
    }

    private static BindingSyntax Bind(Variable item, TypedNode list) => new(item.Name, default, Of(list));

    private static ImmutableArray<SyntaxNode> Each(ImmutableArray<TypedNode> nodes) => [.. nodes.Select(Of)];
}
