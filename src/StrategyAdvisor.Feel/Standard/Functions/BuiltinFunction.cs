using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>A built-in as a value: it can be handed to another function.</summary>
/// <param name="overloads">The ways to call it; the first that fits is taken.</param>
internal sealed class BuiltinFunction(ImmutableArray<StandardFunction> overloads) : FeelFunction
{
    public ImmutableArray<StandardFunction> Overloads => overloads;

    public override ImmutableArray<FormalParameterSyntax> Parameters { get; } =
        [.. overloads[0].Parameters.Select(parameter => new FormalParameterSyntax(parameter.Name, default, new NamedTypeSyntax(parameter.Type)))];
}
