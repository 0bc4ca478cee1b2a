using System.CommandLine;
using System.Text;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Lints;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules explain [CHECK]</c>: the page of a check, or of any other code that a pack's files are met with; without one, the list of all checks.</summary>
public static class RulesExplainVerb
{
    public static Command Create(Host host)
    {
        var check = new Argument<string?>("CHECK") { HelpName = "CHECK", Description = "the name of a check or mistake, or its code; without it all checks are listed", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--out") { HelpName = "FOLDER", Description = "writes the pages of all checks there" };
        var command = new Command("explain", "What a check looks for, why, an example and its cure.") { check, output };
        check.CompletionSources.Add(_ => LintTable.All.Select(lint => new System.CommandLine.Completions.CompletionItem(lint.Name)));
        command.SetAction(arguments => arguments.GetValue(output) is { } folder ? WriteAll(folder, host) : Print(arguments.GetValue(check), host));
        return command;
    }

    private static int Print(string? name, Host host)
    {
        if (name is null) return Write(LintPages.All()["README.md"], host);
        var lints = LintTable.All.Where(lint => IsMeant(lint.Kind, name)).Select(LintPages.Page);
        var pages = lints.Concat(MistakePages.Kinds().Where(kind => IsMeant(kind, name)).Select(MistakePages.Page)).ToList();
        if (pages.Count > 0) return Write(string.Join('\n', pages), host);
        var meant = Suggestion.For(name, LintTable.All.Select(known => known.Name).Concat(MistakePages.Kinds().Select(kind => kind.Name)));
        host.Tell($"advisor: there is no check `{name}`; {(meant is null ? "`advisor rules explain` lists all" : $"did you mean `{meant}`?")}");
        return ExitCode.CouldNotRun;
    }

    private static bool IsMeant(DiagnosticKind kind, string name) => kind.Name == name || string.Equals(kind.Code, name, StringComparison.OrdinalIgnoreCase);

    private static int Write(string page, Host host)
    {
        host.Output.Write(Encoding.UTF8.GetBytes(page));
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
