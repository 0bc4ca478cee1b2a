using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>What the dictionary says of one fact.</summary>
/// <param name="Name">As conditions write it, spaces included.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Field">Its type and storage as expressions see it; the slot is its column.</param>
/// <param name="Labels">What a person reads, by language code; one for each language of the pack.</param>
/// <param name="Questions">The question that asks for it, by language code; empty for facts that nobody asks for.</param>
/// <param name="ShelfLife">Days after which its value should be asked for again, or null for never.</param>
/// <param name="Change">How we ourselves can change it.</param>
/// <param name="Required">An account or entry without it is refused.</param>
/// <param name="Entries">What an entry holds where the fact is a list, else null.</param>
/// <param name="WithoutRows">For lists kept as tables: what an account without rows means.</param>
/// <param name="Declared">Where the dictionary declares it.</param>
public sealed record FactDeclaration(
    string Name,
    FactKind Kind,
    Field Field,
    ImmutableSortedDictionary<string, string> Labels,
    ImmutableSortedDictionary<string, string> Questions,
    int? ShelfLife,
    FactChange Change,
    bool Required,
    FactRecord? Entries,
    AbsentRows WithoutRows,
    Location Declared)
{
    public FeelType Type => Field.Type;

    /// <summary>The question where it is asked of several entries at once, by language code; empty where the dictionary has no words for that.</summary>
    public ImmutableSortedDictionary<string, string> QuestionsOfSeveral { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How it can change at all, whoever does it: a day that has come only becomes later, what was last year stays as it was.</summary>
    public FactChange ByAnybody { get; init; } = FactChange.Set;

    /// <summary>What we do to change it, by language code, <c>{of}</c> standing for the entry; empty where the dictionary has no words for that.</summary>
    public ImmutableSortedDictionary<string, string> Deeds { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What a person calls an entry of a list whose entries have no names, by language code, with one fact in braces: <c>complaint of {opened}</c>. Else empty.</summary>
    public ImmutableSortedDictionary<string, string> EntryTitles { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The role to ask, as steps name their owners; null for whoever owns the account.</summary>
    public string? AskOf { get; init; }

    /// <summary>True for a list of records (contacts); false for plain values and lists of plain values.</summary>
    public bool IsTable => Entries is not null && Kind == FactKind.Entries;
}

/// <summary>What the values of a fact are.</summary>
public enum FactKind
{
    Text,
    Number,
    Money,
    Fraction,

    /// <summary>A whole number of days; a duration in expressions.</summary>
    Days,
    Date,
    Boolean,

    /// <summary>One of few texts.</summary>
    OneOf,

    /// <summary>A list of plain texts, each perhaps one of few.</summary>
    Texts,

    /// <summary>A list of records.</summary>
    Entries,
}

/// <summary>How we can change a fact ourselves: what a step could do, never what only the customer can.</summary>
public enum FactChange
{
    No,

    /// <summary>A date that can become later, not after the as-of date unless it is a plan.</summary>
    Later,

    /// <summary>A number, or a place in the order of allowed values, that can rise.</summary>
    Up,

    /// <summary>A number that can fall.</summary>
    Down,

    /// <summary>A list that can grow.</summary>
    Add,

    /// <summary>Any other value.</summary>
    Set,

    /// <summary>Whatever it is: what nobody has recorded can be found out, and then it is known.</summary>
    Find,
}

/// <summary>What an account means by having no row in a list's table.</summary>
public enum AbsentRows
{
    Unknown,
    Empty,
}
