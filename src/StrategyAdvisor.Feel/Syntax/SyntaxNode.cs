using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

/// <summary>A parsed expression: what was written, names not yet looked up. Spans are offsets into the excerpt that was parsed.</summary>
public abstract record SyntaxNode(Span Span);

/// <summary>Where the parser expected an expression and found none; a diagnostic says so.</summary>
public sealed record MissingSyntax(Span Span) : SyntaxNode(Span);

public sealed record NumberSyntax(decimal Value, Span Span) : SyntaxNode(Span);

/// <param name="Value">The text without quotes, escapes resolved.</param>
public sealed record TextSyntax(string Value, Span Span) : SyntaxNode(Span);

public sealed record BooleanSyntax(bool Value, Span Span) : SyntaxNode(Span);

public sealed record NullSyntax(Span Span) : SyntaxNode(Span);

/// <summary><c>@"2026-06-30"</c>, <c>@"P90D"</c>: a date, or either kind of duration; the checker reads it.</summary>
/// <param name="Value">The text between the quotes.</param>
public sealed record TemporalSyntax(string Value, Span Span) : SyntaxNode(Span);

/// <summary>A name as it stands, inner white space folded to single spaces.</summary>
public sealed record NameSyntax(string Name, Span Span) : SyntaxNode(Span);

/// <summary><c>?</c> in a unary test: the value under test.</summary>
public sealed record TestedValueSyntax(Span Span) : SyntaxNode(Span);

/// <summary><c>target.member</c>.</summary>
public sealed record PathSyntax(SyntaxNode Target, string Member, Span MemberSpan, Span Span) : SyntaxNode(Span);

/// <summary><c>list[condition or position]</c>.</summary>
public sealed record FilterSyntax(SyntaxNode List, SyntaxNode Condition, Span Span) : SyntaxNode(Span);

/// <summary><c>function(a, b)</c> or <c>function(name: a)</c>.</summary>
public sealed record CallSyntax(string Function, Span FunctionSpan, ImmutableArray<ArgumentSyntax> Arguments, Span Span) : SyntaxNode(Span);

/// <summary><c>target(a, b)</c> where the function is not just a name: <c>library.rate(a)</c>, <c>f(1)(2)</c>. Full FEEL only.</summary>
public sealed record InvocationSyntax(SyntaxNode Target, ImmutableArray<ArgumentSyntax> Arguments, Span Span) : SyntaxNode(Span);

/// <param name="Name">Null for a positional argument.</param>
public sealed record ArgumentSyntax(string? Name, SyntaxNode Value, Span Span);

/// <summary>Unary minus.</summary>
public sealed record NegationSyntax(SyntaxNode Operand, Span Span) : SyntaxNode(Span);

public enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

public sealed record ArithmeticSyntax(ArithmeticOperator Operator, SyntaxNode Left, SyntaxNode Right, Span Span) : SyntaxNode(Span);

public enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

public sealed record ComparisonSyntax(ComparisonOperator Operator, SyntaxNode Left, SyntaxNode Right, Span Span) : SyntaxNode(Span);

/// <summary><c>value between low and high</c>, both ends included.</summary>
public sealed record BetweenSyntax(SyntaxNode Value, SyntaxNode Low, SyntaxNode High, Span Span) : SyntaxNode(Span);

/// <summary><c>value in test</c> or <c>value in (test, test)</c>; true where one of the tests holds.</summary>
public sealed record InSyntax(SyntaxNode Value, ImmutableArray<SyntaxNode> Tests, Span Span) : SyntaxNode(Span);

/// <summary>A unary test that starts with an operator: <c>&lt; 10</c>; allowed as a test of <c>in</c> and in a table's cell.</summary>
public sealed record OperatorTestSyntax(ComparisonOperator Operator, SyntaxNode Operand, Span Span) : SyntaxNode(Span);

/// <summary>A table's cell: <c>-</c> (anything), <c>a, b</c> (any of them), or <c>not(a, b)</c>.</summary>
/// <param name="Tests">Empty for <c>-</c>.</param>
public sealed record UnaryTestsSyntax(ImmutableArray<SyntaxNode> Tests, bool Negated, Span Span) : SyntaxNode(Span);

/// <summary><c>left and right and ...</c> or <c>left or right or ...</c>: neighbours of one kind stand in one node, at least two.</summary>
public sealed record LogicSyntax(bool IsAnd, ImmutableArray<SyntaxNode> Operands, Span Span) : SyntaxNode(Span);

public sealed record IfSyntax(SyntaxNode Condition, SyntaxNode Then, SyntaxNode Else, Span Span) : SyntaxNode(Span);

/// <summary><c>some x in xs, y in ys satisfies ...</c> or <c>every ...</c>.</summary>
public sealed record QuantifierSyntax(bool IsEvery, ImmutableArray<BindingSyntax> Bindings, SyntaxNode Condition, Span Span) : SyntaxNode(Span);

/// <summary><c>for x in xs, y in ys return ...</c>.</summary>
public sealed record ForSyntax(ImmutableArray<BindingSyntax> Bindings, SyntaxNode Result, Span Span) : SyntaxNode(Span);

/// <summary><c>name in list</c>.</summary>
public sealed record BindingSyntax(string Name, Span NameSpan, SyntaxNode List);

/// <summary><c>function(a: number, b) body</c>. Full FEEL only.</summary>
public sealed record FunctionSyntax(ImmutableArray<FormalParameterSyntax> Parameters, SyntaxNode Body, Span Span) : SyntaxNode(Span);

/// <param name="Type">Null where none is written.</param>
public sealed record FormalParameterSyntax(string Name, Span NameSpan, TypeSyntax? Type);

/// <summary><c>value instance of type</c>. Full FEEL only.</summary>
public sealed record InstanceOfSyntax(SyntaxNode Value, TypeSyntax Type, Span Span) : SyntaxNode(Span);

/// <summary><c>[a, b]</c>.</summary>
public sealed record ListSyntax(ImmutableArray<SyntaxNode> Items, Span Span) : SyntaxNode(Span);

/// <summary><c>{name: value, "other name": value}</c>.</summary>
public sealed record ContextSyntax(ImmutableArray<ContextEntrySyntax> Entries, Span Span) : SyntaxNode(Span);

public sealed record ContextEntrySyntax(string Name, Span NameSpan, SyntaxNode Value);

/// <summary><c>[a..b]</c>, <c>(a..b)</c>, <c>]a..b[</c> and their mixtures.</summary>
public sealed record RangeSyntax(SyntaxNode Low, bool LowIncluded, SyntaxNode High, bool HighIncluded, Span Span) : SyntaxNode(Span);

/// <summary><c>first..last</c> after the <c>in</c> of a <c>for</c> or a quantifier: the whole numbers from one to the other, downwards where the first is the greater.</summary>
public sealed record StepsSyntax(SyntaxNode First, SyntaxNode Last, Span Span) : SyntaxNode(Span);
