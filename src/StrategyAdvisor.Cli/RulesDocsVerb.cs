using System.CommandLine;
using System.Text;
using StrategyAdvisor.Cli.Coaching;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Documentation;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules docs [PACK]</c>: the pack as a catalogue to look things up in.</summary>
public sealed class RulesDocsVerb
{
    private readonly Argument<string?> _pack = RulesVerb.PackArgument();
    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "html or md", DefaultValueFactory = _ => "html" };
    private readonly Option<string?> _language = new("--lang") { HelpName = "LANGUAGE", Description = "a language of the pack; without it the pack's first" };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "write here instead of to the standard output" };
    private readonly Host _host;

    private RulesDocsVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new RulesDocsVerb(host);
        var command = new Command("docs", "The pack as a catalogue: every rule as a sentence, with sources, parameters, tests and facts.") { verb._pack, verb._format, verb._language, verb._out };
        verb._format.AcceptOnlyFromAmong("html", "md");
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (RulesVerb.FolderOf(arguments.GetValue(_pack), _host) is not { } folder) return ExitCode.CouldNotRun;
        var diagnostics = new DiagnosticList();
        if (RulesVerb.Load(folder, _host, diagnostics) is not { } compiled)
        {
            _host.Tell(diagnostics);
            return ExitCode.FoundProblems;
        }

        if (Desk.LanguageOf(arguments.GetValue(_language), compiled, _host) is not { } language) return ExitCode.CouldNotRun;
        var pack = compiled.Pack;
        var tests = new TestReader(pack, RulesVerb.TestsOf(folder, pack, diagnostics), diagnostics).Read();
        var catalogue = Catalogue.Of(pack, tests);
        var text = arguments.GetValue(_format) == "md" ? CatalogueMarkdown.Render(catalogue, language) : CataloguePage.Render(catalogue, language);
        return ResultFile.Write(arguments.GetValue(_out), _host, stream => stream.Write(Encoding.UTF8.GetBytes(text))) ? ExitCode.Fine : ExitCode.CouldNotRun;
    }
}
