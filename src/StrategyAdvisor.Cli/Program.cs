namespace StrategyAdvisor.Cli;

/// <summary>The command line, <c>advisor</c>.</summary>
public static class Program
{
    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The words after <c>advisor</c>.</param>
    /// <returns>An exit code, see <see cref="ExitCode"/>.</returns>
    public static int Main(string[] arguments)
    {
        using var host = Host.OfProcess();
        return CommandLine.Run(arguments, host);
    }
}
