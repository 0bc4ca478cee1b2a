using StrategyAdvisor.Portfolio.History;

namespace StrategyAdvisor.Portfolio.Changes;

/// <summary>What has changed between two reviews.</summary>
/// <param name="Since">The earlier one.</param>
/// <param name="Changed">In the order of the accounts, then of the rules.</param>
/// <param name="Lasting">Findings that both have with the same severity.</param>
/// <param name="Added">Accounts that only the later one has.</param>
/// <param name="Gone">Accounts that only the earlier one has.</param>
/// <param name="RulesChanged">The reviews were made with different rules.</param>
public sealed record ReviewChanges(ReviewRecord Since, ImmutableArray<FindingChange> Changed, long Lasting, ImmutableArray<string> Added, ImmutableArray<string> Gone, bool RulesChanged);
