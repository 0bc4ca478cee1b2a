using System.CommandLine;
using System.Text;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Reference;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules reference PAGE [PACK]</c>: the reference pages that are made, not written.</summary>
public sealed class RulesReferenceVerb
{
    private readonly Argument<string> _page = new("PAGE") { HelpName = "facts|functions|seed", Description = "facts: what an account may state; functions: the built-ins; seed: what carries each point of the seed text" };
    private readonly Argument<string?> _pack = RulesVerb.PackArgument();
    private readonly Option<string?> _language = new("--lang") { HelpName = "LANGUAGE", Description = "a language of the pack; without it the pack's first" };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "where to write; without it the standard output" };
    private readonly Host _host;

    private RulesReferenceVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new RulesReferenceVerb(host);
        var command = new Command("reference", "The fact dictionary, the built-ins and the seed matrix as pages.") { verb._page, verb._pack, verb._language, verb._out };
        verb._page.AcceptOnlyFromAmong([.. ReferencePages.All]);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (RulesVerb.FolderOf(arguments.GetValue(_pack), _host) is not { } folder) return ExitCode.CouldNotRun;
        var diagnostics = new DiagnosticList();
        if (RulesVerb.Load(folder, _host, diagnostics) is not { } pack)
        {
            _host.Tell(diagnostics);
            return ExitCode.FoundProblems;
        }

        var language = arguments.GetValue(_language) ?? pack.Pack.Languages.FirstOrDefault("en");
        if (!pack.Pack.Languages.Contains(language, StringComparer.Ordinal))
        {
            _host.Tell($"advisor: the pack has no texts in `{language}`; it has {string.Join(", ", pack.Pack.Languages)}");
            return ExitCode.CouldNotRun;
        }

        var page = ReferencePages.Render(arguments.GetValue(_page)!, pack.Pack, language);
        return ResultFile.Write(arguments.GetValue(_out), _host, stream => stream.Write(Encoding.UTF8.GetBytes(page))) ? ExitCode.Fine : ExitCode.CouldNotRun;
    }
}
