using System.CommandLine;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Runs what a coach asked for once, or after each save.</summary>
internal static class WatchedRun
{
    public static Option<bool> Option() => new("--watch") { Description = "run again after each save, until Ctrl+C" };

    /// <param name="run">Gives an exit code; whatever the files are, it must not throw.</param>
    public static int Run(string folder, bool watches, Host host, Func<int> run, CancellationToken cancellation)
    {
        if (!watches) return run();
        using var watch = new FolderWatch(folder);
        var exit = Once(folder, host, run);
        while (watch.WaitForChange(cancellation))
        {
            host.Output.WriteByte((byte)'\n');
            exit = Once(folder, host, run);
        }

        return exit;
    }

    private static int Once(string folder, Host host, Func<int> run)
    {
        var exit = ExitCode.CouldNotRun;
        if (Directory.Exists(folder)) exit = run();
        else host.Tell($"advisor: the folder `{folder}` is gone; it is looked for again");
        host.Output.Flush();
        return exit;
    }
}
