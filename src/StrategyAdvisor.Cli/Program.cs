using System.CommandLine;

namespace StrategyAdvisor.Cli;

/// <summary>The command line, <c>advisor</c>.</summary>
public static class Program
{
    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The words after <c>advisor</c>.</param>
    /// <returns>The exit code: 0 fine, 1 could not run, 2 wrong usage, 3 ran and found problems.</returns>
    public static int Main(string[] arguments)
    {
        var root = new RootCommand("Turns account facts and a rule pack into a strategy brief.");
        return root.Parse(arguments).Invoke();
    }
}
