using System.CommandLine;
using System.Text;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Lints;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules explain [CHECK]</c>: the page of a check; without one, the list of all.</summary>
public static class RulesExplainVerb
{
    public static Command Create(Host host)
    {
        var check = new Argument<string?>("CHECK") { HelpName = "CHECK", Description = "the name of a check or its code; without it all are listed", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--out") { HelpName = "FOLDER", Description = "writes the pages of all checks there" };
        var command = new Command("explain", "What a check looks for, why, an example and its cure.") { check, output };
        check.CompletionSources.Add(_ => LintTable.All.Select(lint => new System.CommandLine.Completions.CompletionItem(lint.Name)));
        command.SetAction(arguments => arguments.GetValue(output) is { } folder ? WriteAll(folder, host) : Print(arguments.GetValue(check), host));
        return command;
    }

    private static int Print(string? name, Host host)
    {
        var pages = LintPages.All();
        var lint = LintTable.All.FirstOrDefault(lint => lint.Name == name || string.Equals(lint.Kind.Code, name, StringComparison.OrdinalIgnoreCase));
        if (name is not null && lint is null)
        {
            var meant = Suggestion.For(name, LintTable.All.Select(known => known.Name));
            host.Tell($"advisor: there is no check `{name}`; {(meant is null ? "`advisor rules explain` lists all" : $"did you mean `{meant}`?")}");
            return ExitCode.CouldNotRun;
        }

        host.Output.Write(Encoding.UTF8.GetBytes(pages[lint is null ? "README.md" : $"{lint.Name}.md"]));
        return ExitCode.Fine;
    }

    private static int WriteAll(string folder, Host host)
    {
        Directory.CreateDirectory(folder);
        foreach (var (file, page) in LintPages.All())
        {
            if (!ResultFile.Write(Path.Combine(folder, file), host, stream => stream.Write(Encoding.UTF8.GetBytes(page)))) return ExitCode.CouldNotRun;
        }

        return ExitCode.Fine;
    }
}
