using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>A case of a portfolio rule or figure: a few accounts and what must come of them together.</summary>
/// <param name="Accounts">All of them.</param>
/// <param name="Parts">The same accounts in two parts, to be added up apart.</param>
/// <param name="Outcome"><c>fires</c>, <c>quiet</c> or <c>undecided</c>; of a figure its value in plain decimal, or <c>undecided</c>.</param>
/// <param name="Findings">Exactly the findings, in any order; null where the test does not say.</param>
public sealed record PortfolioCase(
    string Name, Location Place, FactBatch Accounts, ImmutableArray<FactBatch> Parts, string Outcome, ImmutableArray<GroupExpectation>? Findings);

/// <summary>What a finding must say; null for what does not matter.</summary>
/// <param name="Subject">Of the group; null where it is all accounts.</param>
/// <param name="WarningContains">A part of the warning in the pack's first language.</param>
public sealed record GroupExpectation(string? Subject, string? Severity, string? WarningContains, string? Currency);
