using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Tables;

/// <summary>What is allowed in a decision table and seldom meant.</summary>
/// <param name="Decision">The table's.</param>
public sealed record TableFinding(Diagnostic Diagnostic, string Decision);
