using System.CommandLine;
using System.Text;
using NodaTime;
using StrategyAdvisor.Cli.Coaching;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Suggestions;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules new RULE [PACK]</c>: a rule with its tests, ready to be filled.</summary>
public sealed class RulesNewVerb
{
    // Cases count their dates from a day; which one does not matter.
    private static readonly LocalDate Usual = new(2026, 6, 30);

    private readonly Argument<string> _rule = new("RULE") { Description = "the id of the new rule: small letters, digits and hyphens" };
    private readonly Argument<string?> _pack = RulesVerb.PackArgument();
    private readonly Option<string?> _group = new("--group") { HelpName = "GROUP", Description = "the group it belongs to; without it the pack's first" };
    private readonly Host _host;

    private RulesNewVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new RulesNewVerb(host);
        var command = new Command("new", "Writes a rule with its tests, ready to be filled.") { verb._rule, verb._pack, verb._group };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var id = arguments.GetRequiredValue(_rule);
        if (RulesVerb.FolderOf(arguments.GetValue(_pack), _host) is not { } folder) return ExitCode.CouldNotRun;
        if (!id.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') || id.Length is 0 or > 80 || id[0] == '-')
            return Refuse($"`{id}` is no identifier; use small letters, digits and hyphens: `single-threaded`", ExitCode.WrongUsage);
        var diagnostics = new DiagnosticList();
        if (RulesVerb.Load(folder, _host, diagnostics)?.Pack is not { } pack)
        {
            _host.Tell(diagnostics);
            return Refuse("the pack has mistakes; mend them first", ExitCode.FoundProblems);
        }

        var group = arguments.GetValue(_group);
        if (pack.FindRule(id) is { } rule) return Refuse($"there is a rule `{id}` already, at {rule.Place}", ExitCode.CouldNotRun);
        if (group is not null && pack.Groups.All(known => known.Name != group))
            return Refuse($"there is no group `{group}`; there are {string.Join(", ", pack.Groups.Select(known => known.Name))}", ExitCode.CouldNotRun);
        return Write(folder, id, pack, group);
    }

    private int Write(string folder, string id, Pack pack, string? group)
    {
        var (rules, tests) = (Path.Combine(folder, $"{id}.rules.yaml"), Path.Combine(folder, $"{id}.test.yaml"));
        if (File.Exists(rules) || File.Exists(tests)) return Refuse($"`{rules}` or its tests are there already", ExitCode.CouldNotRun);
        if (RuleDraft.Write(pack, id, group) is not { } draft) return Refuse("the pack has no group, or no number that somebody is asked for", ExitCode.CouldNotRun);
        if (!ResultFile.Write(rules, _host, stream => stream.Write(Encoding.UTF8.GetBytes(draft)))) return ExitCode.CouldNotRun;
        if (RulesVerb.Load(folder, _host, new DiagnosticList())?.Pack is not { } extended) return ExitCode.CouldNotRun;
        var cases = CaseText.File(new CaseSuggester(extended).Suggest(extended.FindRule(id)!, [], Usual));
        if (!ResultFile.Write(tests, _host, stream => stream.Write(Encoding.UTF8.GetBytes(cases)))) return ExitCode.CouldNotRun;
        _host.Output.Write(Encoding.UTF8.GetBytes($"{RulesVerb.Shown(rules)}\n{RulesVerb.Shown(tests)}\n"));
        return ExitCode.Fine;
    }

    private int Refuse(string message, int exit)
    {
        _host.Tell($"advisor: {message}");
        return exit;
    }
}
