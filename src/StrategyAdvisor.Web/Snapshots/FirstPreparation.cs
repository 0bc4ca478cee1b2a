using Microsoft.Extensions.Hosting;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>Makes what the first reader of a list would wait for, while the site answers everything else already.</summary>
internal sealed class FirstPreparation(CurrentSnapshot current) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(current.Whole.Prepare, stoppingToken);
}
