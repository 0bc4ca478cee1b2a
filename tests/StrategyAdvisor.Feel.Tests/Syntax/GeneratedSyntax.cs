using CsCheck;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Syntax;

/// <summary>Trees as the parser could have made them; their spans are empty.</summary>
internal static class GeneratedSyntax
{
    private const int Levels = 4;
    private static readonly Span None = new(0, 0);

    private static readonly Gen<string> Name =
        Gen.OneOf("a", "b", "last contact", "a-b", "profit/loss", "customer's age", "nobody knows this", "größe", "🐎", "is", "x1");

    private static readonly Gen<string> Function = Gen.OneOf("f", "count", "date and time", "index of", "not");

    private static readonly Gen<string> Key = Gen.OneOf(Name, Gen.String[0, 4]);

    private static readonly Gen<SyntaxNode> Leaf = Gen.OneOf<SyntaxNode>(
        Gen.Decimal[0m, 1_000_000m].Select(value => new NumberSyntax(decimal.Round(value, 4), None)),
        Gen.String[0, 6].Select(value => new TextSyntax(value, None)),
        Gen.OneOf("2026-06-30", "P90D", "").Select(value => new TemporalSyntax(value, None)),
        Gen.Bool.Select(value => new BooleanSyntax(value, None)),
        Name.Select(name => new NameSyntax(name, None)),
        Gen.OneOf<SyntaxNode>(new NullSyntax(None), new TestedValueSyntax(None)));

    public static Gen<SyntaxNode> Expressions { get; } = Expression(Levels);

    /// <summary>With what only full FEEL has at the top or below.</summary>
    public static Gen<SyntaxNode> StandardExpressions { get; } = OnlyInFullFeel(Gen.OneOf(Expression(2), OnlyInFullFeel(Expression(2))));

    public static Gen<UnaryTestsSyntax> Cells { get; } = Gen.OneOf(
        Gen.Const(new UnaryTestsSyntax([], false, None)),
        Gen.Select(Items(Test(2), 1), Gen.Bool, (tests, negated) => new UnaryTestsSyntax(tests, negated, None)));

    private static Gen<SyntaxNode> Expression(int levels)
    {
        if (levels == 0) return Leaf;
        var inner = Expression(levels - 1);
        return Gen.Frequency((3, Leaf), (3, Operator(inner, levels)), (2, Postfix(inner)), (2, Words(inner)), (2, Bracketed(inner)));
    }

    private static Gen<SyntaxNode> Operator(Gen<SyntaxNode> inner, int levels) => Gen.OneOf<SyntaxNode>(
        inner.Select(operand => new NegationSyntax(operand, None)),
        Gen.Select(Gen.Enum<ArithmeticOperator>(), inner, inner, (sign, left, right) => new ArithmeticSyntax(sign, left, right, None)),
        Gen.Select(Gen.Enum<ComparisonOperator>(), inner, inner, (sign, left, right) => new ComparisonSyntax(sign, left, right, None)),
        Gen.Select(inner, inner, inner, (value, low, high) => new BetweenSyntax(value, low, high, None)),
        Gen.Select(inner, Items(Test(levels - 1), 1), (value, tests) => new InSyntax(value, tests, None)),
        Gen.Select(Gen.Bool, Items(inner, 2), (isAnd, operands) => new LogicSyntax(isAnd, operands, None)));

    private static Gen<SyntaxNode> Postfix(Gen<SyntaxNode> inner) => Gen.OneOf<SyntaxNode>(
        Gen.Select(inner, Name, (target, member) => new PathSyntax(target, member, None, None)),
        Gen.Select(inner, inner, (list, condition) => new FilterSyntax(list, condition, None)),
        Gen.Select(Function, Items(Argument(inner), 0), (function, arguments) => new CallSyntax(function, None, arguments, None)));

    private static Gen<SyntaxNode> Words(Gen<SyntaxNode> inner) => Gen.OneOf<SyntaxNode>(
        Gen.Select(inner, inner, inner, (condition, then, otherwise) => new IfSyntax(condition, then, otherwise, None)),
        Gen.Select(Items(Binding(inner), 1), inner, (bindings, result) => new ForSyntax(bindings, result, None)),
        Gen.Select(Gen.Bool, Items(Binding(inner), 1), inner, (every, bindings, condition) => new QuantifierSyntax(every, bindings, condition, None)));

    private static Gen<SyntaxNode> Bracketed(Gen<SyntaxNode> inner) => Gen.OneOf<SyntaxNode>(
        Items(inner, 0).Select(items => new ListSyntax(items, None)),
        Items(Gen.Select(Key, inner, (name, value) => new ContextEntrySyntax(name, None, value)), 0).Select(entries => new ContextSyntax(entries, None)),
        Gen.Select(inner, Gen.Bool, inner, Gen.Bool, (low, lowIn, high, highIn) => new RangeSyntax(low, lowIn, high, highIn, None)),
        Gen.Select(Gen.Enum<ComparisonOperator>(), inner, (sign, operand) => new OperatorTestSyntax(sign, operand, None)));

    private static Gen<SyntaxNode> OnlyInFullFeel(Gen<SyntaxNode> inner) => Gen.OneOf<SyntaxNode>(
        Gen.Select(inner, Type(2), (value, type) => new InstanceOfSyntax(value, type, None)),
        Gen.Select(Items(Gen.Select(Name, Gen.OneOf(Type(1), Gen.Const((TypeSyntax?)null)), (name, type) => new FormalParameterSyntax(name, None, type)), 0), inner, (parameters, body) => new FunctionSyntax(parameters, body, None)),
        Gen.Select(Gen.Select(inner, Name, (target, member) => new PathSyntax(target, member, None, None)), Items(Argument(inner), 0), (target, arguments) => new InvocationSyntax(target, arguments, None)));

    private static Gen<TypeSyntax> Type(int levels)
    {
        var named = Gen.OneOf("number", "date and time", "years and months duration", "Any").Select(name => (TypeSyntax)new NamedTypeSyntax(name));
        if (levels == 0) return named;
        var inner = Type(levels - 1);
        return Gen.OneOf(
            named,
            inner.Select(element => (TypeSyntax)new ListTypeSyntax(element)),
            inner.Select(element => (TypeSyntax)new RangeTypeSyntax(element)),
            Items(Gen.Select(Name, inner), 1).Select(entries => (TypeSyntax)new ContextTypeSyntax(entries)),
            Gen.Select(Items(inner, 0), inner, (parameters, result) => (TypeSyntax)new FunctionTypeSyntax(parameters, result)));
    }

    private static Gen<SyntaxNode> Test(int levels) => Gen.OneOf(
        Expression(levels),
        Gen.Select(Gen.Enum<ComparisonOperator>(), Expression(levels), (sign, operand) => (SyntaxNode)new OperatorTestSyntax(sign, operand, None)));

    private static Gen<ArgumentSyntax> Argument(Gen<SyntaxNode> inner) =>
        Gen.Select(Gen.Bool, Name, inner, (isNamed, name, value) => new ArgumentSyntax(isNamed ? name : null, value, None));

    private static Gen<BindingSyntax> Binding(Gen<SyntaxNode> inner) => Gen.Select(
        Name,
        Gen.OneOf(inner, Gen.Select(inner, inner, (first, last) => (SyntaxNode)new StepsSyntax(first, last, None))),
        (name, list) => new BindingSyntax(name, None, list));

    private static Gen<ImmutableArray<T>> Items<T>(Gen<T> item, int fewest) =>
        item.List[fewest, fewest + 2].Select(items => items.ToImmutableArray());
}
