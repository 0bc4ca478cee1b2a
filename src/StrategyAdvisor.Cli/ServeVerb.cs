using System.CommandLine;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Hosting;
using StrategyAdvisor.Web.Snapshots;

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
        foreach (var option in (ReadOnlySpan<Option>)[verb._shared.Accounts, verb._shared.Rules, verb._shared.AsOf]) command.Options.Add(option);
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

        if (OptionsOf(arguments) is not { } options) return ExitCode.WrongUsage;
        var diagnostics = new DiagnosticList();
        var snapshot = PortfolioSnapshot.Read(options, diagnostics);
        _host.Tell(diagnostics);
        if (snapshot is null) return ExitCode.CouldNotRun;
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

    private SnapshotSource? OptionsOf(ParseResult arguments)
    {
        var day = arguments.GetValue(_shared.AsOf);
        var asOf = day is null ? null : DateText.Parse(day);
        if (day is not null && asOf is null)
        {
            _host.Tell($"advisor: `{day}` is not a date; write year, month and day, such as 2026-06-30");
            return null;
        }

        var (pack, accounts) = (DefaultPaths.PackOr(arguments.GetValue(_shared.Rules), _host), DefaultPaths.AccountsOr(arguments.GetValue(_shared.Accounts), _host));
        if (pack is not null && accounts is not null) return new SnapshotSource(pack, _host.RulesFolder, accounts, asOf, _host.Clock);
        _host.Tell("advisor: no rules and sample accounts came with the program; name yours with --rules and --accounts");
        return null;
    }
}
