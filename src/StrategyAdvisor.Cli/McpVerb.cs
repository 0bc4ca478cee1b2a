using System.CommandLine;
using Microsoft.Extensions.Hosting;
using StrategyAdvisor.Web.Hosting;
using StrategyAdvisor.Web.Mcp;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor mcp</c>: the portfolio for an agent that starts this program and speaks the Model Context Protocol over its standard streams.</summary>
public sealed class McpVerb
{
    private readonly SharedOptions _shared = new();
    private readonly Host _host;

    private McpVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new McpVerb(host);
        var command = new Command("mcp", "The portfolio as tools for an agent, over the standard streams (Model Context Protocol).");
        ServedAccounts.AddOptions(command, verb._shared);
        command.SetAction(verb.Run);
        return command;
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken stop)
    {
        if (ServedAccounts.Read(arguments, _shared, _host, out var failure) is not { } served) return failure;
        await using var log = SiteLog.ToStandardError();
        using var process = AgentProcess.Create(served.Source, served.First, log);
        await process.RunAsync(stop);
        return ExitCode.Fine;
    }
}
