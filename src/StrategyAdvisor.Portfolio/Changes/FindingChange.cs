namespace StrategyAdvisor.Portfolio.Changes;

/// <summary>A finding that one review has and the other has not, or that has another severity.</summary>
/// <param name="Before">The severity it had; null where it is new.</param>
/// <param name="Now">The severity it has; null where it is gone.</param>
/// <param name="IsOpen">It is gone as facts became unknown: nobody knows whether the rule still holds.</param>
/// <param name="Facts">The facts it rests on that have changed. Empty where none has: then the rules, or the date, made the difference.</param>
public sealed record FindingChange(string Account, string Name, string Rule, string? Before, string? Now, bool IsOpen, ImmutableArray<FactChange> Facts)
{
    /// <summary>What a new finding rests on where the earlier review kept none of these facts, as no finding of its rested on them.</summary>
    public ImmutableArray<(string Fact, string? Value)> RestsOn { get; init; } = [];
}

/// <summary>A fact that has another value than it had.</summary>
/// <param name="Was">Null where it was not known.</param>
/// <param name="Is">Null where it is not known.</param>
public sealed record FactChange(string Fact, string? Was, string? Is);
