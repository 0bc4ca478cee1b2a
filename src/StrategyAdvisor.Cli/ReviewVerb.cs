using System.CommandLine;
using StrategyAdvisor.Cli.Reviewing;
using StrategyAdvisor.Cli.Scheduling;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor review</c>: all accounts of a portfolio, once or by a schedule.</summary>
public sealed class ReviewVerb
{
    private readonly ReviewOptions _options = new();
    private readonly ScheduleOptions _schedule = new();
    private readonly Host _host;

    private ReviewVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new ReviewVerb(host);
        var command = new Command("review", "All accounts of a portfolio.");
        verb._options.AddTo(command);
        verb._schedule.AddTo(command);
        command.Subcommands.Add(ReviewMergeVerb.Create(host));
        command.SetAction(verb.Run);
        return command;
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken stop)
    {
        if (!_schedule.IsAsked(arguments)) return await Once(arguments, stop);
        if (_schedule.Read(arguments, _options, out var mistake) is { } terms) return await new ReviewService(arguments, _options, terms, _host).Run(stop);
        _host.Tell($"advisor: {mistake}");
        return ExitCode.WrongUsage;
    }

    private async Task<int> Once(ParseResult arguments, CancellationToken stop)
    {
        try
        {
            return await Task.Run(new ReviewOnce(arguments, _options, _host, stop).Run, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _host.Tell("advisor: stopped before the end");
            return ExitCode.CouldNotRun;
        }
    }
}
