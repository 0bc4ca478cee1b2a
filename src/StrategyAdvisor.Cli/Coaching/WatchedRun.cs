using System.CommandLine;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Runs what a coach asked for once, or after each save.</summary>
internal static class WatchedRun
{
    public static Option<bool> Option() => new("--watch") { Description = "run again after each save, until Ctrl+C" };

    /// <param name="work">Reads and judges the files and gives what prints the outcome and gives an exit code; whatever the files are, neither must throw.</param>
    public static int Run(string folder, bool watches, Host host, Func<Func<int>> work, CancellationToken cancellation)
    {
        if (!watches) return work()();
        using var watch = new FolderWatch(folder);
        var exit = Tell(Work(folder, host, work), host);
        while (watch.WaitForChange(cancellation))
        {
            var outcome = Work(folder, host, work);
            while (!watch.StaysStill(cancellation)) outcome = Work(folder, host, work);
            host.Output.WriteByte((byte)'\n');
            exit = Tell(outcome, host);
        }

        return exit;
    }

    private static Func<int> Work(string folder, Host host, Func<Func<int>> work)
    {
        if (Directory.Exists(folder)) return work();
        return () =>
        {
            host.Tell($"advisor: the folder `{folder}` is gone; it is looked for again");
            return ExitCode.CouldNotRun;
        };
    }

    private static int Tell(Func<int> outcome, Host host)
    {
        var exit = outcome();
        host.Output.Flush();
        return exit;
    }
}
