using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Mcp;

/// <summary>Serves one agent over the process's standard streams: requests come in and answers go out, one JSON object a line; everything else goes to the log.</summary>
public static class AgentProcess
{
    /// <summary>A host that ends when the agent closes its stream and has every answer.</summary>
    /// <param name="first">What is served from the start on.</param>
    /// <param name="source">Where pack and accounts are read from again when they change.</param>
    /// <param name="log">Must not write to the standard output.</param>
    public static IHost Create(SnapshotSource source, PortfolioSnapshot first, Serilog.ILogger log)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("StrategyAdvisor", LogLevel.Information);
        builder.Services.AddSerilog(log);
        builder.Services.AddSingleton(new CurrentSnapshot(first));
        builder.Services.AddSingleton(source);
        builder.Services.AddSingleton<SnapshotUpdates>();
        builder.Services.AddHostedService<SourceWatch>();
        var open = new OpenRequests();
        AgentServer.Add(builder.Services).WithStreamServerTransport(
            new WatchedLines(Console.OpenStandardInput(), open.Asked, open.Wait), new WatchedLines(Console.OpenStandardOutput(), open.Told, atEnd: null));
        return builder.Build();
    }
}
