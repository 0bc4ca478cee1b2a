using System.Text;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>Runs commands in this process, with streams of their own and the rules of the repository.</summary>
internal static class Commands
{
    public static string Root { get; } = Find();

    public static string Rules { get; } = Path.Combine(Root, "rules");

    /// <summary>What a command writes and how it ends.</summary>
    public static Outcome Run(params string[] arguments) => RunWith("", arguments);

    /// <param name="input">What is piped in.</param>
    public static Outcome RunWith(string input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var host = new Host(new StringReader(input), output, error, IsTerminal: false, TimeProvider.System, Rules);
        var exit = CommandLine.Run(arguments, host);
        return new Outcome(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StrategyAdvisor.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}

/// <summary>What came of a command.</summary>
internal sealed record Outcome(int Exit, string Output, string Error);
