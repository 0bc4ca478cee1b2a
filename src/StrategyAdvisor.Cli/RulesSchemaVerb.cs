using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Documentation;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules schema [PACK]</c>: a JSON Schema that lets an editor complete and check the files of a pack as they are written.</summary>
public static class RulesSchemaVerb
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Host host)
    {
        var pack = RulesVerb.PackArgument();
        var kind = new Option<string>("--for") { HelpName = "FILES", Description = "rules or tests", DefaultValueFactory = _ => "rules" };
        kind.AcceptOnlyFromAmong("rules", "tests");
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "write here instead of to the standard output" };
        var command = new Command("schema", "A JSON Schema with which editors complete and check a pack's files.") { pack, kind, output };
        command.SetAction(arguments => Run(arguments.GetValue(pack), arguments.GetValue(kind)!, arguments.GetValue(output), host));
        return command;
    }

    private static int Run(string? given, string kind, string? output, Host host)
    {
        if (RulesVerb.FolderOf(given, host) is not { } folder) return ExitCode.CouldNotRun;
        var diagnostics = new DiagnosticList();
        if (RulesVerb.Load(folder, host, diagnostics)?.Pack is not { } pack)
        {
            host.Tell(diagnostics);
            return ExitCode.FoundProblems;
        }

        var schema = kind == "tests" ? PackSchema.OfTests(pack) : PackSchema.OfRules(pack);
        return ResultFile.Write(output, host, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes($"{schema.ToJsonString(Options)}\n"))) ? ExitCode.Fine : ExitCode.CouldNotRun;
    }
}
