using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace StrategyAdvisor.Web.Mcp;

/// <summary>What agents are told when they connect, over the standard streams or over HTTP, and the tools they are given.</summary>
public static class AgentServer
{
    private const string Instructions =
        "Strategy briefs of key accounts, made by a rules engine out of recorded facts. A rule fires, is quiet, or is undecided where facts are unknown: an undecided rule is no all-clear. "
        + "Begin with review_summary or list_accounts. Quote warnings with the figures, sources and dates that their evidence gives. Nothing here changes anything.";

    /// <summary>The tools and the introduction, without a way to reach them.</summary>
    public static IMcpServerBuilder Add(IServiceCollection services) =>
        services.AddMcpServer(Introduce).WithTools<AccountTools>().WithRequestFilters(filters => filters.AddCallToolFilter(CallerMistakes.Tell));

    private static void Introduce(McpServerOptions options)
    {
        var version = typeof(AgentServer).Assembly.GetName().Version!;
        options.ServerInfo = new Implementation { Name = "strategy-advisor", Title = "StrategyAdvisor", Version = version.ToString(3) };
        options.ServerInstructions = Instructions;
    }
}
