using System.CommandLine;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Cli.Reviewing;

/// <summary>One review from the options to what is written.</summary>
/// <param name="stop">Ends the review at the next few accounts; nothing is written then.</param>
internal sealed class ReviewOnce(ParseResult arguments, ReviewOptions options, Host host, CancellationToken stop)
{
    /// <summary>What it has come to; null where it could not begin.</summary>
    public ReviewCount? Count { get; private set; }

    /// <returns>An exit code, see <see cref="ExitCode"/>.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public int Run()
    {
        if (ReviewDesk.Lay(arguments, options, host, out var failure) is not { } desk) return failure;
        var progress = new ReviewProgress(host);
        var told = new ReviewMessages(host, arguments.GetValue(options.MaxErrors), desk.HasMistakes);
        var run = new PortfolioRun(desk.Terms, desk.Currencies, arguments.GetValue(options.Threads) ?? Environment.ProcessorCount)
        {
            Where = desk.Where,
            Part = desk.Part,
            Stop = stop,
            Told = told.Tell,
            // Of a part of the accounts nobody knows how many it has.
            Reviewed = accounts => progress.Show(accounts, desk.Where is null && desk.Part is null ? desk.Stream.Total : null),
        };
        Count = run.Count;

        try
        {
            return Write(desk, run, told, progress);
        }
        catch (UnreadableSourceException problem)
        {
            progress.Clear();
            host.Tell(problem.Diagnostic.ToString());
            return ExitCode.CouldNotRun;
        }
        catch (NoAccountsException)
        {
            progress.Clear();
            if (!told.HasErrors) host.Tell("advisor: there are no accounts; nothing was written");
            return ExitCode.CouldNotRun;
        }
        catch (TooManyMistakesException)
        {
            progress.Clear();
            host.Tell("advisor: that is more than --max-errors allows; nothing was written");
            return ExitCode.FoundProblems;
        }
    }

    private int Write(ReviewDesk desk, PortfolioRun run, ReviewMessages told, ReviewProgress progress)
    {
        using var past = ReviewPast.Open(arguments, options, desk, host, out var failure);
        if (failure != ExitCode.Fine) return failure;
        var output = new ReviewOutput(host, desk, run, arguments.GetValue(options.Format)!, arguments.GetValue(options.Shared.Out));
        ResultFile.ClearUnfinished(arguments.GetValue(options.Shared.Out));
        var isWritten = past is not null ? output.WriteKept(past.History, past.Since) : desk.Split is { } fact ? output.WriteSplit(fact) : output.WriteWhole();
        progress.Clear();
        if (!isWritten) return ExitCode.CouldNotRun;
        told.Close(run.Count, desk.Where is not null);
        var limit = arguments.GetValue(options.FailOn) is { } severity ? Pack.Severities.IndexOf(severity) : -1;
        return told.HasErrors || run.Count.Reaches(limit) ? ExitCode.FoundProblems : ExitCode.Fine;
    }
}
