using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Functions;

/// <summary>A built-in: its signature, what it does in one line, and an example with its result. The table of them feeds checker, evaluators, completion and reference.</summary>
/// <param name="Name">As written in an expression: <c>string length</c>.</param>
/// <param name="Group">The section of the reference it stands in: <c>list</c>.</param>
/// <param name="Operation">What the evaluators do for it.</param>
/// <param name="Overloads">The ways it can be called; the first that fits is taken.</param>
/// <param name="Summary">One sentence: what it gives, and what it does with nothing or with unknown.</param>
public sealed record Function(string Name, string Group, Operation Operation, ImmutableArray<Signature> Overloads, string Summary, string Example, string Result);

/// <param name="Variadic">The last parameter may be given any number of times, at least once.</param>
/// <param name="Result">The result's type out of the arguments' types (<c>max</c> gives what its list holds).</param>
public sealed record Signature(ImmutableArray<Parameter> Parameters, Func<ImmutableArray<FeelType>, FeelType> Result, bool Variadic = false);

/// <param name="Accepts">Whether an argument of this type may be given.</param>
/// <param name="Label">What a diagnostic calls the expected type.</param>
public sealed record Parameter(string Name, string Label, Func<FeelType, bool> Accepts);
