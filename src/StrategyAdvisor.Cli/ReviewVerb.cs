using System.CommandLine;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Cli.Reviewing;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor review</c>: all accounts of a portfolio.</summary>
public sealed class ReviewVerb
{
    private readonly ReviewOptions _options = new();
    private readonly Host _host;

    private ReviewVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new ReviewVerb(host);
        var command = new Command("review", "All accounts of a portfolio.");
        verb._options.AddTo(command);
        command.Subcommands.Add(ReviewMergeVerb.Create(host));
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (ReviewDesk.Lay(arguments, _options, _host, out var failure) is not { } desk) return failure;
        var progress = new ReviewProgress(_host);
        var told = new ReviewMessages(_host, arguments.GetValue(_options.MaxErrors), desk.HasMistakes);
        var run = new PortfolioRun(desk.Terms, desk.Currencies, arguments.GetValue(_options.Threads) ?? Environment.ProcessorCount)
        {
            Where = desk.Where,
            Part = desk.Part,
            Told = chunk =>
            {
                told.Tell(chunk);
                progress.Show(chunk.Batch.Count + chunk.Refused.Length, desk.Stream.Total);
            },
        };

        try
        {
            return Write(arguments, desk, run, told, progress);
        }
        catch (UnreadableSourceException problem)
        {
            progress.Clear();
            _host.Tell(problem.Diagnostic.ToString());
            return ExitCode.CouldNotRun;
        }
        catch (NoAccountsException)
        {
            progress.Clear();
            if (!told.HasErrors) _host.Tell("advisor: there are no accounts; nothing was written");
            return ExitCode.CouldNotRun;
        }
        catch (TooManyMistakesException)
        {
            progress.Clear();
            _host.Tell("advisor: that is more than --max-errors allows; nothing was written");
            return ExitCode.FoundProblems;
        }
    }

    private int Write(ParseResult arguments, ReviewDesk desk, PortfolioRun run, ReviewMessages told, ReviewProgress progress)
    {
        using var past = ReviewPast.Open(arguments, _options, desk, _host, out var failure);
        if (failure != ExitCode.Fine) return failure;
        var output = new ReviewOutput(_host, desk, run, arguments.GetValue(_options.Format)!, arguments.GetValue(_options.Shared.Out));
        ResultFile.ClearUnfinished(arguments.GetValue(_options.Shared.Out));
        var isWritten = past is not null ? output.WriteKept(past.History, past.Since) : desk.Split is { } fact ? output.WriteSplit(fact) : output.WriteWhole();
        progress.Clear();
        if (!isWritten) return ExitCode.CouldNotRun;
        told.Close(run.Count, desk.Where is not null);
        var limit = arguments.GetValue(_options.FailOn) is { } severity ? Pack.Severities.IndexOf(severity) : -1;
        return told.HasErrors || run.Count.Reaches(limit) ? ExitCode.FoundProblems : ExitCode.Fine;
    }
}
