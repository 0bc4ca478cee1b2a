using System.CommandLine;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Portfolio.History;

namespace StrategyAdvisor.Cli.Reviewing;

/// <summary>The history that a review goes into, and the earlier review that it is compared with.</summary>
/// <param name="Since">Null where nothing is compared.</param>
internal sealed record ReviewPast(ReviewHistory History, ReviewRecord? Since) : IDisposable
{
    private const string Last = "LAST";

    /// <summary>Opens what the options name; null where they name none.</summary>
    /// <param name="failure">The exit code where it cannot be opened, else <see cref="ExitCode.Fine"/>.</param>
    public static ReviewPast? Open(ParseResult arguments, ReviewOptions options, ReviewDesk desk, Host host, out int failure)
    {
        failure = ExitCode.Fine;
        var since = arguments.GetValue(options.Since);
        if (arguments.GetValue(options.History) is not { } address)
        {
            if (since is not null) failure = Refuse(host, "--since compares with a review that --history kept; name the history");
            return null;
        }

        if (since is not null && since != Last && DateText.Parse(since) is null) failure = Refuse(host, $"`{since}` is neither {Last} nor a date");
        else if (since is not null && arguments.GetValue(options.Format) is not ("table" or "jsonl")) failure = Refuse(host, "--since writes table or jsonl");
        else if (desk.Part is not null || desk.Split is not null || desk.Where is not null) failure = Refuse(host, "a history keeps whole reviews; leave out --partition, --split-by and --where");
        if (failure != ExitCode.Fine) return null;
        var history = ReviewHistory.Open(address);
        if (since is null) return new ReviewPast(history, null);
        // The same review made again is compared with what it was compared with the first time.
        var today = desk.Terms.Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        var found = since == Last ? history.LatestBefore(today, isIncluded: false) : history.LatestBefore(since, isIncluded: true);
        if (found is not null) return new ReviewPast(history, found);
        host.Tell(since == Last ? $"advisor: the history has no review before {today}; this one is the first to be kept" : $"advisor: the history has no review as of {since} or before");
        failure = since == Last ? ExitCode.Fine : ExitCode.CouldNotRun;
        if (failure == ExitCode.Fine) return new ReviewPast(history, null);
        history.Dispose();
        return null;
    }

    public void Dispose() => History.Dispose();

    private static int Refuse(Host host, string message)
    {
        host.Tell($"advisor: {message}");
        return ExitCode.WrongUsage;
    }
}
