using StrategyAdvisor.Briefs.Building;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>What people decided about the accounts of a portfolio, beside the facts.</summary>
/// <param name="Suppressed">The warnings that were set aside, in force or not.</param>
/// <param name="Done">The steps that are done.</param>
public sealed record PortfolioDecisions(ImmutableArray<Suppression> Suppressed, DoneSteps Done)
{
    public static PortfolioDecisions None { get; } = new([], DoneSteps.None);
}
