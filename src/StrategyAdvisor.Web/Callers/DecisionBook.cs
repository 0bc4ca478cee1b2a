using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Callers;

/// <summary>What people decided, as a site's briefs take it in: read again only when the store has changed, whoever changed it.</summary>
public sealed class DecisionBook(SiteStore store)
{
    private (long Version, PortfolioDecisions Decisions)? _known;

    public PortfolioDecisions Now()
    {
        var version = store.Version();
        if (_known is { } known && known.Version == version) return known.Decisions;
        var decisions = store.Decisions();
        _known = (version, decisions);
        return decisions;
    }
}
