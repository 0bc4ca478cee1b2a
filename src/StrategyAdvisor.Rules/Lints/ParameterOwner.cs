using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>A rule, decision or definition with the parameters that it alone sees.</summary>
/// <param name="Roots">Its expressions, those in texts among them; empty for a definition that nothing uses.</param>
/// <param name="Sources">How many sources it names.</param>
/// <param name="Texts">Its conditions as they are written: a constant made of a parameter, such as <c>-limit</c>, no longer bears its name.</param>
public sealed record ParameterOwner(string Name, ImmutableArray<WrittenParameter> Parameters, ImmutableArray<TypedNode> Roots, int Sources, ImmutableArray<string> Texts);
