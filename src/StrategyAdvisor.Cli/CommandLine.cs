using System.CommandLine;

namespace StrategyAdvisor.Cli;

/// <summary>Parses the command line and runs the verb it names.</summary>
public static class CommandLine
{
    // How long a command that is told to end (Ctrl+C, SIGTERM) has to do so: what runs at the moment is let go of within it.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    // In the order of the help.
    private static readonly ImmutableArray<Verb> Verbs =
    [
        new("brief", BriefVerb.Create),
        new("why", WhyVerb.Create),
        new("answers", AnswersVerb.Create),
        new("review", ReviewVerb.Create),
        new("rules", RulesVerb.Create),
        new("feel", FeelVerb.Create),
        new("import", ImportVerb.Create),
        new("init", InitVerb.Create),
        new("serve", ServeVerb.Create),
        new("mcp", McpVerb.Create),
        new("completion", CompletionVerb.Create),
    ];

    /// <param name="cancellation">Ends a run that watches files, as Ctrl+C does.</param>
    /// <returns>An exit code, see <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Host host, CancellationToken cancellation = default)
    {
        // A name that starts with @ is a name, not a file with further words.
        var result = Root(host, arguments).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && !IsSuggestion(arguments)) return Refuse(result, host);
        try
        {
            var exit = Invoke(result, host, cancellation);
            host.Output.Flush();
            return exit;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The world outside: a full disk, a folder for scratch that may not be written, a screen that is gone.
            host.Tell($"advisor: stopped: {problem.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    private static int Invoke(ParseResult result, Host host, CancellationToken cancellation)
    {
        using var output = new StreamWriter(host.Output, leaveOpen: true) { NewLine = "\n" };
        var configuration = new InvocationConfiguration { Output = output, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Grace };
        return result.InvokeAsync(configuration, cancellation).GetAwaiter().GetResult();
    }

    /// <summary>The verb that the first word names, or all of them: building the others would take a run longer than parsing its words.</summary>
    private static RootCommand Root(Host host, string[] arguments)
    {
        var root = new RootCommand("Turns account facts and a rule pack into a strategy brief.");
        var named = Verbs.Where(verb => verb.Name == arguments.FirstOrDefault()).ToList();
        foreach (var verb in named.Count > 0 ? named : [.. Verbs]) root.Subcommands.Add(verb.Create(host));
        return root;
    }

    /// <summary>A shell asks how an unfinished line may go on, see <see cref="CompletionVerb"/>.</summary>
    private static bool IsSuggestion(string[] arguments) => arguments is [var first, ..] && first.StartsWith("[suggest", StringComparison.Ordinal);

    private static int Refuse(ParseResult result, Host host)
    {
        foreach (var error in result.Errors) host.Tell($"advisor: {OnOneLine(error.Message)}");
        var verb = result.CommandResult.Command;
        host.Tell($"try: advisor {NameOf(verb)}--help");
        return ExitCode.WrongUsage;
    }

    /// <summary>The parser lists the words it knows one a line; a message is one line, which <c>grep</c> finds whole.</summary>
    private static string OnOneLine(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines is [var first, .. var words] && words.Length > 0 ? $"{first} {string.Join(", ", words)}" : message;
    }

    /// <summary>A verb with those it belongs to: <c>rules test </c>.</summary>
    private static string NameOf(Command verb) => verb is RootCommand ? "" : $"{verb.Parents.OfType<Command>().Select(NameOf).FirstOrDefault()}{verb.Name} ";

    private sealed record Verb(string Name, Func<Host, Command> Create);
}
