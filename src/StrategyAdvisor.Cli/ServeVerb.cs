using System.CommandLine;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using StrategyAdvisor.Web.Hosting;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor serve</c>: the portfolio as a web site on this machine.</summary>
public sealed class ServeVerb
{
    private readonly Option<string> _urls = new("--urls") { HelpName = "URL", Description = $"the address to serve; {SiteAddress.Default} without it", DefaultValueFactory = _ => SiteAddress.Default };
    private readonly SharedOptions _shared = new();
    private readonly Host _host;

    private ServeVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new ServeVerb(host);
        var command = new Command("serve", "The portfolio as a web site on this machine.") { verb._urls };
        ServedAccounts.AddOptions(command, verb._shared);
        command.SetAction(verb.Run);
        return command;
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken stop)
    {
        if (SiteAddress.Read(arguments.GetRequiredValue(_urls), out var mistake) is not { } address)
        {
            _host.Tell($"advisor: {mistake}");
            return ExitCode.CouldNotRun;
        }

        if (ServedAccounts.Read(arguments, _shared, _host, out var failure) is not { } served) return failure;
        var (options, snapshot) = (served.Source, served.First);
        await using var log = SiteLog.ToStandardError();
        await using var site = Site.Create(address, options, snapshot, log);
        try
        {
            await site.StartAsync(stop);
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            _host.Tell($"advisor: {address} cannot be served: {problem.Message.TrimEnd('.')}; name another address with --urls");
            return ExitCode.CouldNotRun;
        }

        foreach (var url in site.Urls) _host.Tell($"serving {snapshot.Accounts.Length} accounts as of {snapshot.Today:uuuu-MM-dd} at {url}; Ctrl+C ends it");
        await site.WaitForShutdownAsync(stop);
        return ExitCode.Fine;
    }
}
