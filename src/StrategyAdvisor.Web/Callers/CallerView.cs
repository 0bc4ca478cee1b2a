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
public sealed class CallerView(IHttpContextAccessor requests, SiteStore store, DecisionBook decisions) : ISnapshotView
{
    // No owner is called that: what comes from outside has no such letter.
    private const string Everybody = "\0";

    // The views of a snapshot go with it.
    private readonly ConditionalWeakTable<PortfolioSnapshot, ConcurrentDictionary<string, (ImmutableArray<string> Shared, PortfolioDecisions Decisions, PortfolioSnapshot View)>> _views = [];

    /// <summary>What who asks now sees; outside of a request that is the site itself, which sees everything.</summary>
    public PortfolioSnapshot Of(PortfolioSnapshot whole)
    {
        var caller = requests.HttpContext is { } http ? Caller.Of(http) : null;
        return caller switch
        {
            { Role: Role.Lead, Owner: var owner } => ViewOf(whole, owner ?? "", owner is null ? [] : store.SharedWith(owner)),
            null when requests.HttpContext is not null => ViewOf(whole, "", []),
            _ => ViewOf(whole, Everybody, []),
        };
    }

    private PortfolioSnapshot ViewOf(PortfolioSnapshot whole, string owner, ImmutableArray<string> shared)
    {
        var views = _views.GetOrCreateValue(whole);
        var now = decisions.Now();
        if (views.TryGetValue(owner, out var known) && known.Decisions == now && known.Shared.SequenceEqual(shared, StringComparer.Ordinal)) return known.View;
        var seen = owner == Everybody ? whole : whole.Only(account => (owner.Length > 0 && account.Owner == owner) || shared.BinarySearch(account.Id, StringComparer.Ordinal) >= 0);
        var view = seen.With(now);
        views[owner] = (shared, now, view);
        return view;
    }
}
