using NodaTime;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Typing;

/// <summary>
/// A checked expression. Every name is resolved and every operation has operands of fitting types, so that readers
/// (compiler, explaining evaluator, printers) need no error paths. A node is itself: two nodes are equal only when they are one.
/// </summary>
/// <param name="span">Where it stands in the excerpt that was checked.</param>
public abstract class TypedNode(Span span, FeelType type)
{
    public Span Span { get; } = span;

    public FeelType Type { get; } = type;
}

/// <summary>A constant. <see cref="Value"/> is a decimal, string, bool, <see cref="LocalDate"/>, <see cref="DaysDuration"/>, <see cref="MonthsDuration"/>, or null for unknown.</summary>
/// <param name="name">The parameter it came from, or null for a literal.</param>
public sealed class ConstantNode(Span span, FeelType type, object? value, string? name = null) : TypedNode(span, type)
{
    public object? Value { get; } = value;

    public string? Name { get; } = name;
}

/// <summary><c>today</c>: the as-of date.</summary>
public sealed class TodayNode(Span span) : TypedNode(span, FeelType.Date);

/// <summary>A variable: the account itself, the entry that a filter or quantifier looks at, or what <c>for</c> binds.</summary>
public sealed class VariableNode(Span span, Variable variable) : TypedNode(span, variable.Type)
{
    public Variable Variable { get; } = variable;
}

/// <summary>What a <see cref="VariableNode"/> stands for; compared by reference.</summary>
/// <param name="name">Its name in the text; <c>item</c> where a filter gave none.</param>
/// <param name="type">A <see cref="RecordType"/> for accounts and entries, else the type of a plain list item.</param>
/// <param name="isNamed">True for what <c>some</c>, <c>every</c> and <c>for</c> bind: its fields are written behind its name. False for the account and a filter's entry, whose fields go by their bare names.</param>
public sealed class Variable(string name, FeelType type, bool isNamed = false)
{
    public string Name { get; } = name;

    public FeelType Type { get; } = type;

    public bool IsNamed { get; } = isNamed;
}

/// <summary>A fact: one field of a record variable.</summary>
public sealed class FieldNode(Span span, TypedNode record, Field field) : TypedNode(span, field.Type)
{
    /// <summary>Of <see cref="RecordType"/>: a <see cref="VariableNode"/> for every fact.</summary>
    public TypedNode Record { get; } = record;

    public Field Field { get; } = field;
}

/// <summary>A named expression of the pack, evaluated once an account however many rules use it.</summary>
public sealed class DefinitionNode(Span span, Definition definition) : TypedNode(span, definition.Body.Type)
{
    public Definition Definition { get; } = definition;
}

/// <summary>A checked expression under a name. Its body sees the account and other definitions, never a variable of its user.</summary>
public sealed record Definition(string Name, TypedNode Body, Excerpt Source)
{
    /// <summary>The function that refers to it by its name in quotes, such as <c>fires</c>; null where the name alone denotes it.</summary>
    public string? Function { get; init; }

    /// <summary>True for a decision of the pack.</summary>
    public bool IsDecision { get; init; }

    /// <summary>True for what a pack answers, a rule's verdict or a decision: wherever it is asked for, it is what all completions of the unknown facts agree on.</summary>
    public bool IsAnswer => Function is not null || IsDecision;
}

/// <summary>And, or, over two operands or more.</summary>
public sealed class LogicNode(Span span, bool isAnd, ImmutableArray<TypedNode> operands) : TypedNode(span, FeelType.Boolean)
{
    public bool IsAnd { get; } = isAnd;

    public ImmutableArray<TypedNode> Operands { get; } = operands;
}

public sealed class NotNode(Span span, TypedNode operand) : TypedNode(span, FeelType.Boolean)
{
    public TypedNode Operand { get; } = operand;
}

/// <summary>Two operands of one type that is ordered, or equal and unequal over booleans and texts.</summary>
public sealed class ComparisonNode(Span span, ComparisonOperator comparison, TypedNode left, TypedNode right) : TypedNode(span, FeelType.Boolean)
{
    public ComparisonOperator Comparison { get; } = comparison;

    public TypedNode Left { get; } = left;

    public TypedNode Right { get; } = right;
}

/// <summary>Is a text one of some of its allowed values? <c>level = "executive"</c>, <c>level in ("executive", "director")</c>.</summary>
/// <param name="codes">Bit n stands for allowed value n of the operand's type.</param>
public sealed class CodeTestNode(Span span, TypedNode operand, ulong codes) : TypedNode(span, FeelType.Boolean)
{
    /// <summary>Of a <see cref="TextType"/> with allowed values.</summary>
    public TypedNode Operand { get; } = operand;

    public ulong Codes { get; } = codes;
}

/// <summary><c>fact = null</c>: is nothing recorded? Two-valued: it asks about the record, not the world.</summary>
public sealed class NullTestNode(Span span, FieldNode operand) : TypedNode(span, FeelType.Boolean)
{
    public FieldNode Operand { get; } = operand;
}

/// <summary>
/// Numbers with each other; durations of one kind added and subtracted, multiplied and divided by a number, divided by each other;
/// a date with a duration; a date minus a date (a duration in days); text + text.
/// </summary>
public sealed class ArithmeticNode(Span span, FeelType type, ArithmeticOperator operation, TypedNode left, TypedNode right) : TypedNode(span, type)
{
    public ArithmeticOperator Operator { get; } = operation;

    public TypedNode Left { get; } = left;

    public TypedNode Right { get; } = right;
}

/// <summary>Minus a number or a duration.</summary>
public sealed class NegationNode(Span span, TypedNode operand) : TypedNode(span, operand.Type)
{
    public TypedNode Operand { get; } = operand;
}

public sealed class IfNode(Span span, FeelType type, TypedNode condition, TypedNode then, TypedNode otherwise) : TypedNode(span, type)
{
    public TypedNode Condition { get; } = condition;

    public TypedNode Then { get; } = then;

    public TypedNode Else { get; } = otherwise;
}

/// <summary>A call of a built-in with all its arguments in the function's order.</summary>
public sealed class CallNode(Span span, FeelType type, Functions.Function function, ImmutableArray<TypedNode> arguments) : TypedNode(span, type)
{
    public Functions.Function Function { get; } = function;

    public ImmutableArray<TypedNode> Arguments { get; } = arguments;
}
