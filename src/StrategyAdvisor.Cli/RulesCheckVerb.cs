using System.CommandLine;
using System.Text;
using System.Text.Json;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules check [PACK]</c>: every mistake of a pack and of its tests, each with its place.</summary>
public sealed class RulesCheckVerb
{
    private readonly Argument<string?> _pack = RulesVerb.PackArgument();
    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "text or json", DefaultValueFactory = _ => "text" };
    private readonly Host _host;

    private RulesCheckVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new RulesCheckVerb(host);
        var command = new Command("check", "Finds every mistake of a pack at once.") { verb._pack, verb._format };
        verb._format.AcceptOnlyFromAmong("text", "json");
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (RulesVerb.FolderOf(arguments.GetValue(_pack), _host) is not { } folder) return ExitCode.CouldNotRun;
        var diagnostics = new DiagnosticList();
        var pack = RulesVerb.Load(folder, diagnostics)?.Pack;
        if (pack is not null) new TestReader(pack, TestFiles.Load(folder, RulesVerb.Shown(folder), diagnostics), diagnostics).Read();
        if (arguments.GetValue(_format) == "json") WriteJson(folder, diagnostics);
        else WriteText(diagnostics);
        _host.Tell($"{RulesVerb.Shown(folder)}: {DiagnosticOutput.Count(diagnostics)}{(pack is null ? "" : $"; {ContentOf(pack)}")}");
        return diagnostics.HasErrors ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    private void WriteText(DiagnosticList diagnostics)
    {
        foreach (var diagnostic in diagnostics.Sorted()) _host.Output.Write(Encoding.UTF8.GetBytes($"{DiagnosticPrinter.Print(diagnostic)}\n"));
    }

    private void WriteJson(string folder, DiagnosticList diagnostics)
    {
        using var json = new Utf8JsonWriter(_host.Output, DiagnosticOutput.Options);
        json.WriteStartObject();
        json.WriteString("pack", RulesVerb.Shown(folder));
        json.WriteBoolean("valid", !diagnostics.HasErrors);
        DiagnosticOutput.Write(json, diagnostics);
        json.WriteEndObject();
        json.Flush();
        _host.Output.WriteByte((byte)'\n');
    }

    private static string ContentOf(Pack pack) =>
        string.Create(CultureInfo.InvariantCulture, $"{pack.Name} {pack.Version} with {pack.Rules.Length} rules, {pack.Decisions.Length} decisions, {pack.Steps.Length} steps");
}
