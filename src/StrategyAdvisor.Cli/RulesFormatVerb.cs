using System.CommandLine;
using System.Text;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Formatting;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules format [PACK]</c>: makes the layout of a pack's files uniform.</summary>
public static class RulesFormatVerb
{
    public static Command Create(Host host)
    {
        var pack = RulesVerb.PackArgument();
        var check = new Option<bool>("--check") { Description = "writes nothing and fails where a file is not in the uniform layout" };
        var command = new Command("format", "Makes the layout of a pack's files uniform; words, order and comments stay.") { pack, check };
        command.SetAction(arguments => RulesVerb.FolderOf(arguments.GetValue(pack), host) is { } folder ? Run(folder, arguments.GetValue(check), host) : ExitCode.CouldNotRun);
        return command;
    }

    private static int Run(string folder, bool isCheck, Host host)
    {
        var exit = ExitCode.Fine;
        var diagnostics = new DiagnosticList();
        var paths = PackFolder.Paths(folder, folder, diagnostics);
        host.Tell(diagnostics);
        if (diagnostics.HasErrors) return ExitCode.CouldNotRun;
        foreach (var path in paths)
        {
            var shown = $"{RulesVerb.Shown(folder)}/{path}";
            if (PackFolder.Read(folder, RulesVerb.Shown(folder), path, diagnostics) is not { } file || PackFormatter.Format(file) is not { } formatted)
            {
                host.Tell($"{shown}: left as it is; `advisor rules check` says what is wrong with it");
                exit = ExitCode.FoundProblems;
                continue;
            }

            if (formatted == file.Content) continue;
            host.Output.Write(Encoding.UTF8.GetBytes($"{shown}\n"));
            if (isCheck) exit = ExitCode.FoundProblems;
            else if (!ResultFile.Write(Path.Combine(folder, path), host, stream => stream.Write(Encoding.UTF8.GetBytes(formatted)))) return ExitCode.CouldNotRun;
        }

        return exit;
    }
}
