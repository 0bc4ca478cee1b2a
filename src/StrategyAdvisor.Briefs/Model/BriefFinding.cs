using NodaTime;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Explanations;

namespace StrategyAdvisor.Briefs.Model;

/// <summary>A rule that fires, in the brief's language.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Group">The name of its group; <paramref name="GroupTitle"/> is what a person reads.</param>
/// <param name="Severity">One of <see cref="Rules.Checks.Pack.Severities"/>.</param>
/// <param name="Warning">Whole sentences with the figures in them.</param>
/// <param name="Evidence">The facts that the verdict rests on: with all others withheld it is the same.</param>
/// <param name="ImpliedBy">The rule under whose finding this one folds, or null.</param>
public sealed record BriefFinding(
    string Rule,
    string Title,
    string Group,
    string GroupTitle,
    string Severity,
    string Warning,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<BriefSource> Sources,
    string? ImpliedBy)
{
    /// <summary>The condition with the value found at every part; null in a brief that was not asked to explain itself.</summary>
    public ConditionPart? Condition { get; init; }

    /// <summary>The pack that the rule comes from; null where the pack extends no other.</summary>
    public string? Layer { get; init; }

    /// <summary>The suppression that held until before the as-of date, or null.</summary>
    public Suppression? Lapsed { get; init; }

    /// <summary>What would clear it, a change or two; null in a brief that was not asked for that.</summary>
    public BriefChanges? Clearing { get; init; }
}

/// <summary>One fact that a finding rests on.</summary>
/// <param name="Fact">Its path, for example <c>contacts.Ana Ruiz.last contact</c>.</param>
/// <param name="Value">Null where nothing is recorded, which then is the evidence.</param>
/// <param name="Words">The value as a person reads it.</param>
/// <param name="Source">Who or what says so, or null.</param>
/// <param name="On">The day it was observed, or null.</param>
/// <param name="Status"><c>confirmed</c>, <c>assumed</c>, or null where it is not noted.</param>
/// <param name="IsStale">True where it was observed longer ago than the fact's shelf life.</param>
/// <param name="Others">What further sources say, where they say something else.</param>
public sealed record Evidence(
    string Fact,
    PlainValue? Value,
    string Words,
    string? Source,
    LocalDate? On,
    string? Status,
    bool IsStale,
    ImmutableArray<OtherValue> Others)
{
    /// <summary>What a person reads for the fact, in the brief's language: <c>annual revenue</c>, <c>last contact</c>.</summary>
    public required string Label { get; init; }

    /// <summary>What the entry is called that holds the fact, or null for a fact of the account.</summary>
    public string? Entry { get; init; }

    /// <summary>Why the value counts and what other sources say does not; null where none says otherwise.</summary>
    public Precedence? Counts { get; init; }

    /// <summary>Both together: <c>Ana Ruiz: last contact</c>.</summary>
    public string Title => Entry is null ? Label : $"{Entry}: {Label}";
}

/// <summary>Why one source goes before another.</summary>
public enum Precedence
{
    /// <summary>It is confirmed, and the other is assumed.</summary>
    Confirmed,

    /// <summary>It was observed later.</summary>
    Newer,

    /// <summary>It is named first.</summary>
    Order,
}

/// <summary>What another source says of the same fact.</summary>
/// <param name="Value">As it prints everywhere; <paramref name="Words"/> is what a person reads.</param>
public sealed record OtherValue(string Value, string Words, string? Source, LocalDate? On, string? Status);

/// <summary>Where a rule comes from.</summary>
/// <param name="Grade">A, B, C, P or seed.</param>
/// <param name="Address">Null where there is none.</param>
public sealed record BriefSource(string Key, string Grade, string Title, string? Address);

/// <summary>A rule that neither fires nor is quiet.</summary>
/// <param name="Missing">The paths of the unknown facts that can still decide it; empty where an operation failed.</param>
/// <param name="Failures">What failed, each with its place, where nothing is missing.</param>
public sealed record BriefUndecided(string Rule, string Title, string Group, string GroupTitle, ImmutableArray<string> Missing, ImmutableArray<string> Failures);

/// <summary>An unknown fact that would decide a rule.</summary>
/// <param name="Question">What to ask, in the brief's language; of an entry's fact with the entry behind it.</param>
/// <param name="Decides">Rules, the most severe first.</param>
/// <param name="Weight">How much it decides: the sum over its rules of what their severity weighs, see <see cref="Gap.WeightOf"/>.</param>
/// <param name="Ask">The person or the role to ask.</param>
public sealed record Gap(string Fact, string Question, ImmutableArray<string> Decides, int Weight, string Ask)
{
    /// <summary>Blocking 16, high 8, medium 4, low 2, info 1: one more severe rule counts as much as two of the next severity.</summary>
    /// <param name="severity">A position in <see cref="Rules.Checks.Pack.Severities"/>.</param>
    public static int WeightOf(int severity) => 1 << (Rules.Checks.Pack.Severities.Values.Length - 1 - severity);
}
