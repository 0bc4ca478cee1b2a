namespace StrategyAdvisor.Rules.Explanations;

/// <summary>A part of a condition, what it was found to be, and out of which parts: what a person argues with.</summary>
/// <param name="Text">In the rule language.</param>
/// <param name="Value">As <see cref="ValueText"/> prints it: <c>true</c>, <c>unknown</c>, <c>121 days</c>, <c>Ana, perhaps Luis</c>.</param>
/// <param name="Parts">In reading order; constants aside.</param>
public sealed record ConditionPart(string Text, string Value, ImmutableArray<ConditionPart> Parts)
{
    private const int MostBeside = 8;

    /// <summary>The entry of a list that this part speaks of, or the row of a decision table; null for neither.</summary>
    public string? Entry { get; init; }

    /// <summary>What stands for the text where the parts say it all: <c>all of</c>, <c>any of</c>, <c>first row that matches</c>; else null.</summary>
    public string? Heading { get; init; }

    /// <summary>True for a value that a condition is made of, so that a reader takes it in beside the condition; false for conditions and lists with parts of their own.</summary>
    public bool IsTerm { get; init; }

    /// <summary>True for a boolean with parts of its own.</summary>
    public bool IsCondition { get; init; }

    /// <summary>The path of the fact that is read here, or null.</summary>
    public string? Fact { get; init; }

    /// <summary>The values that this part is made of, each once, if they are few and nothing else is to be told of it: they fit beside it.</summary>
    public ImmutableArray<ConditionPart> Beside()
    {
        if (Heading is not null || !Parts.All(part => part.IsPlain)) return [];
        var terms = Parts.SelectMany(part => part.WithParts()).DistinctBy(term => term.Text, StringComparer.Ordinal).ToImmutableArray();
        return terms.Length <= MostBeside ? terms : [];
    }

    /// <summary>The parts for a reader: entries of a list of which the same is to be told are told of together, in the order of the first of each.</summary>
    public ImmutableArray<ConditionGroup> Groups() => ConditionGroup.Of(Parts);

    private bool IsPlain => IsTerm && Entry is null && Parts.All(part => part.IsPlain);

    private IEnumerable<ConditionPart> WithParts() => Parts.SelectMany(part => part.WithParts()).Prepend(this);
}
