using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Callers;

/// <summary>
/// What of a snapshot a caller sees. A lead's snapshot holds no other account at all, so that no page, list, sum or suggestion can show one by mistake.
/// </summary>
public sealed class CallerView(IHttpContextAccessor requests, SiteStore store) : ISnapshotView
{
    // The views of a snapshot go with it.
    private readonly ConditionalWeakTable<PortfolioSnapshot, ConcurrentDictionary<string, (ImmutableArray<string> Shared, PortfolioSnapshot View)>> _views = [];

    /// <summary>What who asks now sees; outside of a request that is the site itself, which sees everything.</summary>
    public PortfolioSnapshot Of(PortfolioSnapshot whole)
    {
        if (requests.HttpContext is not { } http) return whole;
        return Caller.Of(http) switch
        {
            null => ViewOf(whole, "", []),
            { Role: Role.Lead, Owner: var owner } => ViewOf(whole, owner ?? "", owner is null ? [] : store.SharedWith(owner)),
            _ => whole,
        };
    }

    private PortfolioSnapshot ViewOf(PortfolioSnapshot whole, string owner, ImmutableArray<string> shared)
    {
        var views = _views.GetOrCreateValue(whole);
        if (views.TryGetValue(owner, out var known) && known.Shared.SequenceEqual(shared, StringComparer.Ordinal)) return known.View;
        var view = whole.Only(account => (owner.Length > 0 && account.Owner == owner) || shared.BinarySearch(account.Id, StringComparer.Ordinal) >= 0);
        views[owner] = (shared, view);
        return view;
    }
}
