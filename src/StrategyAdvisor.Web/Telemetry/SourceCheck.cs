using Microsoft.Extensions.Diagnostics.HealthChecks;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Telemetry;

/// <summary>Whether a site serves what lies on disk: it goes on with what it has where a change there has mistakes, and says that it does.</summary>
public sealed class SourceCheck(SnapshotUpdates updates) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        updates.IsBehind ? HealthCheckResult.Degraded("the last change on disk has mistakes; what was there before is served") : HealthCheckResult.Healthy());
}
