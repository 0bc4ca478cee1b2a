using System.Diagnostics.Metrics;
using StrategyAdvisor.Web.Jobs;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Telemetry;

/// <summary>The figures of a site beside those of its server: how many accounts it serves, and how many reviews wait.</summary>
public sealed class SiteMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "StrategyAdvisor.Site";

    public SiteMeter(IMeterFactory meters, CurrentSnapshot current, ReviewQueue reviews)
    {
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("advisor.accounts", () => current.Whole.Accounts.Length, description: "accounts that are served");
        meter.CreateObservableGauge("advisor.reviews.waiting", () => reviews.Waiting.Count, description: "reviews that wait");
    }
}
