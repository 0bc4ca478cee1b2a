using StrategyAdvisor.Briefs.Building;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>What people decided about the accounts of a portfolio, beside the facts.</summary>
/// <param name="Done">The steps that are done.</param>
public sealed record PortfolioDecisions(DoneSteps Done)
{
    public static PortfolioDecisions None { get; } = new(DoneSteps.None);
}
