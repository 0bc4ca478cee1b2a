using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using StrategyAdvisor.Accounts.Databases;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Cli.Serving;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio.History;
using StrategyAdvisor.Web.Hosting;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor serve</c>: the portfolio as a web site.</summary>
public sealed class ServeVerb
{
    private readonly Option<string> _urls = new("--urls") { HelpName = "URL", Description = $"the address to serve; {SiteAddress.Default} without it", DefaultValueFactory = _ => SiteAddress.Default };
    private readonly Option<string?> _access = new("--access") { HelpName = "FILE", Description = "who may ask, and how they sign in; without it this machine alone may" };
    private readonly StoreOption _store = new(StoreOption.ToWrite);
    private readonly Option<string?> _history = new("--history") { HelpName = "FILE|URL", Description = "show what earlier reviews found: the history that `advisor review --history` keeps" };
    private readonly SharedOptions _shared = new();
    private readonly Host _host;

    private ServeVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new ServeVerb(host);
        var command = new Command("serve", "The portfolio as a web site, for this machine or with a login for others.") { verb._urls, verb._access, verb._store.Option, verb._history };
        ServedAccounts.AddOptions(command, verb._shared);
        command.Subcommands.Add(ServeKeysVerb.Create(host));
        command.SetAction(verb.Run);
        return command;
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken stop)
    {
        if (!TryReadAccess(arguments.GetValue(_access), out var access)) return ExitCode.CouldNotRun;
        if (SiteAddress.Read(arguments.GetRequiredValue(_urls), access, out var mistake) is not { } address)
        {
            _host.Tell($"advisor: {mistake}");
            return ExitCode.CouldNotRun;
        }

        if (ServedAccounts.Read(arguments, _shared, _host, out var failure) is not { } served) return failure;
        if (_store.Open(arguments, served.Source.AccountsPath, _host) is not { } store) return ExitCode.CouldNotRun;
        if (!TryReadHistory(arguments.GetValue(_history))) return ExitCode.CouldNotRun;
        await using var log = SiteLog.ToStandardError();
        await using var site = Site.Create(address, served.Source, served.First, log, store, access, arguments.GetValue(_history));
        return await Serve(site, address, served.First, stop);
    }

    private async Task<int> Serve(WebApplication site, Uri address, PortfolioSnapshot snapshot, CancellationToken stop)
    {
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

    // A history that cannot be read is told at the start, and one that is not there is not made.
    private bool TryReadHistory(string? address)
    {
        if (address is null) return true;
        if (!PostgresAddress.IsAddress(address) && !File.Exists(address))
        {
            _host.Tell($"advisor: there is no history `{address}`; `advisor review --history` makes one");
            return false;
        }

        try
        {
            ReviewHistory.Open(address).Dispose();
            return true;
        }
        catch (UnreadableSourceException problem)
        {
            _host.Tell(problem.Diagnostic.ToString());
            return false;
        }
    }

    private bool TryReadAccess(string? path, out AccessRules? access)
    {
        access = null;
        if (path is null) return true;
        var diagnostics = new DiagnosticList();
        access = AccessReader.Read(path, diagnostics);
        _host.Tell(diagnostics);
        return access is not null;
    }
}
