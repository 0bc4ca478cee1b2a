using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Explanations;

namespace StrategyAdvisor.Briefs.Model;

/// <summary>Why a rule says what it says of an account, in one language.</summary>
/// <param name="Name">The account's.</param>
/// <param name="Severity">Of <see cref="Rules.Checks.Pack.Severities"/>; null unless the rule fires.</param>
/// <param name="Warning">Null unless the rule fires.</param>
/// <param name="Evidence">The facts that the verdict rests on; of an undecided rule those that are known of it.</param>
/// <param name="Missing">The unknown facts that can still decide it.</param>
/// <param name="Failures">What failed, each with its place, where nothing is missing and it is undecided all the same.</param>
/// <param name="Condition">With the value found at every part.</param>
public sealed record BriefReason(
    string Account,
    string Name,
    NodaTime.LocalDate AsOf,
    string Language,
    string Rule,
    string Title,
    string GroupTitle,
    Verdict Verdict,
    string? Severity,
    string? Warning,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<MissingFact> Missing,
    ImmutableArray<string> Failures,
    ImmutableArray<BriefSource> Sources,
    ConditionPart Condition)
{
    /// <summary>What clears a rule that fires, or makes a quiet one fire; null for an undecided rule, and where it was not asked for.</summary>
    public BriefChanges? Changes { get; init; }

    /// <summary>What each answer makes of an undecided rule; empty for others, and where it was not asked for.</summary>
    public ImmutableArray<BriefOutcomes> Outcomes { get; init; } = [];
}

/// <param name="Fact">Its path.</param>
/// <param name="Question">What to ask, of an entry's fact with the entry behind it.</param>
public sealed record MissingFact(string Fact, string Question);
