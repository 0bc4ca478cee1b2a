namespace StrategyAdvisor.Briefs.Model;

/// <param name="Name">As the pack's expressions write it.</param>
/// <param name="Key">The name as JSON writes it.</param>
/// <param name="Title">What a person reads, in the brief's language.</param>
/// <param name="Value">Null while unknown facts leave it open.</param>
/// <param name="Words">The value as a person reads it; where it is open, that it is, and what it can be if that is less than everything.</param>
/// <param name="Possible">Where it is open, the values it can still take, as far as they can be listed; else empty.</param>
public sealed record BriefDecision(string Name, string Key, string Title, DecisionRole Role, PlainValue? Value, string Words, ImmutableArray<PlainValue> Possible)
{
    /// <summary>True for a reason that speaks for the account.</summary>
    public bool SpeaksFor { get; init; }
}

/// <summary>What the pack uses a decision for in a brief.</summary>
public enum DecisionRole
{
    /// <summary>Serves rules and other decisions; a person sees it among the details only.</summary>
    Other,

    /// <summary>Worth a line of its own.</summary>
    Also,

    /// <summary>Colours the account.</summary>
    Status,

    /// <summary>Says what the account is.</summary>
    Kind,

    /// <summary>Says whether to go on with it.</summary>
    Verdict,

    /// <summary>A reason for the verdict.</summary>
    Reason,
}

/// <summary>A value as JSON knows it.</summary>
public abstract record PlainValue
{
    public sealed record Text(string Content) : PlainValue;

    public sealed record Number(decimal Amount) : PlainValue;

    public sealed record Flag(bool IsTrue) : PlainValue;

    /// <param name="Items">Null for an item that is unknown.</param>
    public sealed record Many(ImmutableArray<PlainValue?> Items) : PlainValue;
}
