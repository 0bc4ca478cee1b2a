namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>A list whose entries are in it surely, perhaps, or not at all.</summary>
/// <param name="Entries">In order; those that are surely out stay, as they are part of the evidence.</param>
/// <param name="Frame">What says that there are no further entries: the lists of the facts it was made from, and the conditions that chose between lists.</param>
/// <param name="Further">Stand for any further entries, one for each unknown list it was made from; empty where there surely are none: the list is closed.</param>
public sealed record ListOf(ImmutableArray<ListEntry> Entries, ImmutableArray<Explanation> Frame, ImmutableArray<ListEntry> Further) : Possible
{
    /// <summary>True where further entries may be in it, as the list itself is unknown.</summary>
    public bool IsOpen => !Further.IsEmpty;

    public override bool IsSettled => !IsOpen && Entries.All(entry => entry.IsOut || (entry.IsIn && entry.Value.Value.IsSettled));

    /// <summary>The entries that may be in the list.</summary>
    public IEnumerable<ListEntry> Candidates => Entries.Where(entry => !entry.IsOut);

    public static ListOf From(Possible value) => value as ListOf ?? new ListOf([], [], [ListEntry.Any(AnyValue.Instance)]);
}

/// <summary>A value that is in a list where all its requirements are met.</summary>
/// <param name="Reference">The entry of the facts it stands for, or null.</param>
public sealed record ListEntry(EntryReference? Reference, Explanation Value, ImmutableArray<Requirement> Requirements)
{
    /// <summary>An entry of which only the type is known.</summary>
    public static ListEntry Any(Possible value) => new(null, new Explanation(null, value, []), []);

    public bool IsIn => Requirements.All(requirement => requirement.IsMet);

    public bool IsOut => Requirements.Any(requirement => requirement.IsMissed);

    /// <summary>The same entry, if a condition holds (or does not) as well.</summary>
    public ListEntry If(Explanation condition, bool wanted = true) => this with { Requirements = Requirements.Add(new Requirement(condition, wanted)) };
}

/// <summary>A condition that must be true, or false, for an entry to be in its list.</summary>
public sealed record Requirement(Explanation Condition, bool Wanted)
{
    public bool IsMet => Truth.Of(Condition.Value).Is(Wanted);

    public bool IsMissed => Truth.Of(Condition.Value).Is(!Wanted);
}
