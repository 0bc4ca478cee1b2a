using System.CommandLine;
using System.Text;
using System.Text.Json;
using StrategyAdvisor.Cli.Coaching;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules check [PACK]</c>: every mistake of a pack and of its tests, each with its place, and what is allowed and seldom meant.</summary>
public sealed class RulesCheckVerb
{
    private readonly Argument<string?> _pack = RulesVerb.PackArgument();
    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "text, json, sarif or github", DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _watch = WatchedRun.Option();
    private readonly Host _host;

    private RulesCheckVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new RulesCheckVerb(host);
        var command = new Command("check", "Finds every mistake of a pack at once, and what is allowed and seldom meant.") { verb._pack, verb._format, verb._watch };
        verb._format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        command.SetAction((arguments, cancellation) => Task.FromResult(verb.Run(arguments, cancellation)));
        return command;
    }

    private int Run(ParseResult arguments, CancellationToken cancellation)
    {
        if (RulesVerb.FolderOf(arguments.GetValue(_pack), _host) is not { } folder) return ExitCode.CouldNotRun;
        var memory = new PackMemory();
        return WatchedRun.Run(folder, arguments.GetValue(_watch), _host, () => Check(folder, arguments.GetValue(_format)!, memory), cancellation);
    }

    private Func<int> Check(string folder, string format, PackMemory memory)
    {
        var checkup = PackCheckup.Of(folder, _host, memory);
        return () => Print(checkup, format);
    }

    private int Print(PackCheckup checkup, string format)
    {
        switch (format)
        {
            case "json":
                WriteJson(checkup);
                break;
            case "sarif":
                SarifReport.Write(checkup.Diagnostics, _host.Output);
                break;
            default:
                foreach (var diagnostic in checkup.Diagnostics.Sorted())
                    _host.Output.Write(Encoding.UTF8.GetBytes($"{(format == "github" ? GitHubReport.Line(diagnostic) : DiagnosticPrinter.Print(diagnostic))}\n"));
                break;
        }

        _host.Output.Flush();
        _host.Tell(checkup.Summary);
        return checkup.Diagnostics.HasErrors ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    private void WriteJson(PackCheckup checkup)
    {
        using var json = new Utf8JsonWriter(_host.Output, DiagnosticOutput.Options);
        json.WriteStartObject();
        json.WriteString("pack", RulesVerb.Shown(checkup.Folder));
        json.WriteBoolean("valid", !checkup.Diagnostics.HasErrors);
        DiagnosticOutput.Write(json, checkup.Diagnostics);
        json.WriteEndObject();
        json.Flush();
        _host.Output.WriteByte((byte)'\n');
    }
}
