using System.CommandLine;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Cli;

/// <summary>What a verb that stays up serves: read once at the start, and again whenever it changes on disk.</summary>
/// <param name="First">What is served from the start on.</param>
internal sealed record ServedAccounts(SnapshotSource Source, PortfolioSnapshot First)
{
    public static void AddOptions(Command command, SharedOptions options)
    {
        foreach (var option in (ReadOnlySpan<Option>)[options.Accounts, options.Rules, options.AsOf]) command.Options.Add(option);
    }

    /// <summary>Reads what the options name, and tells of every mistake in it.</summary>
    /// <param name="failure">The exit code where nothing can be served.</param>
    public static ServedAccounts? Read(ParseResult arguments, SharedOptions options, Host host, out int failure)
    {
        failure = ExitCode.WrongUsage;
        if (SourceOf(arguments, options, host) is not { } source) return null;
        failure = ExitCode.CouldNotRun;
        var diagnostics = new DiagnosticList();
        var snapshot = PortfolioSnapshot.Read(source, diagnostics);
        host.Tell(diagnostics);
        return snapshot is null ? null : new ServedAccounts(source, snapshot);
    }

    private static SnapshotSource? SourceOf(ParseResult arguments, SharedOptions options, Host host)
    {
        var day = arguments.GetValue(options.AsOf);
        var asOf = day is null ? null : DateText.Parse(day);
        if (day is not null && asOf is null)
        {
            host.Tell($"advisor: `{day}` is not a date; write year, month and day, such as 2026-06-30");
            return null;
        }

        var (pack, accounts) = (DefaultPaths.PackOr(arguments.GetValue(options.Rules), host), DefaultPaths.AccountsOr(arguments.GetValue(options.Accounts), host));
        if (pack is not null && accounts is not null) return new SnapshotSource(pack, host.RulesFolder, accounts, asOf, host.Clock);
        host.Tell("advisor: no rules and sample accounts came with the program; name yours with --rules and --accounts");
        return null;
    }
}
