using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>What a list of accounts shows of one.</summary>
/// <param name="Row">Its row in the snapshot's batch.</param>
/// <param name="Owner">Who is responsible for it, or null.</param>
/// <param name="Status">The value of the decision that colours it; null where that is open or the pack has none.</param>
/// <param name="Verdict">The value of the decision whether to go on with it; null likewise.</param>
/// <param name="Findings">Those that fold under no other: by severity, then group, then rule.</param>
/// <param name="Groups">In the order of <see cref="Pack.Groups"/>.</param>
public sealed record AccountSummary(
    int Row,
    string Id,
    string Name,
    string? Owner,
    string? Status,
    string? Verdict,
    ImmutableArray<FindingSummary> Findings,
    ImmutableArray<GroupCount> Groups);

/// <param name="Severity">A position in <see cref="Pack.Severities"/>.</param>
public readonly record struct FindingSummary(Rule Rule, int Severity);

/// <summary>What one group of rules says of an account.</summary>
/// <param name="Findings">How many fire and fold under no other.</param>
/// <param name="Undecided">How many depend on what is not known.</param>
/// <param name="Worst">The most severe finding's position in <see cref="Pack.Severities"/>; null where there is none.</param>
public readonly record struct GroupCount(int Findings, int Undecided, int? Worst);
