using NodaTime;

namespace StrategyAdvisor.Briefs.Since;

/// <summary>What a brief said some time ago.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Findings">Those that fired then.</param>
/// <param name="Values">What facts were then, by path, as they print everywhere, null for nothing recorded; facts that are not told of are left out.</param>
public sealed record EarlierBrief(string Account, LocalDate AsOf, ImmutableArray<EarlierFinding> Findings, ImmutableDictionary<string, string?> Values);

/// <param name="Facts">The paths of the facts that it rested on.</param>
public sealed record EarlierFinding(string Rule, string Title, string Severity, string Warning, ImmutableArray<string> Facts);
