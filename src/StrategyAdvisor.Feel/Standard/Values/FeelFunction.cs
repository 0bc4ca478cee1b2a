using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Values;

/// <summary>Something that can be called.</summary>
public abstract class FeelFunction : FeelValue
{
    /// <summary>The names and types of what it takes.</summary>
    public abstract ImmutableArray<FormalParameterSyntax> Parameters { get; }
}
