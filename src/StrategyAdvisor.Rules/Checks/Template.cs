using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>A text with values in it.</summary>
public sealed record Template(ImmutableArray<TemplatePart> Parts);

public abstract record TemplatePart;

public sealed record WordsPart(string Text) : TemplatePart;

/// <summary>A value, printed as its type is.</summary>
public sealed record ValuePart(TypedNode Node) : TemplatePart;

/// <summary>One of two forms by a number: the first for exactly 1. A <c>#</c> in them stands for the number.</summary>
public sealed record PluralPart(TypedNode Node, string One, string Other) : TemplatePart;
