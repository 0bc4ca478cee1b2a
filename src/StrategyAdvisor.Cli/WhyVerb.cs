using System.CommandLine;
using System.Text;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Text;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Clearing;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor why ACCOUNT RULE</c>: the condition of a rule with the value found at every part.</summary>
public sealed class WhyVerb
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "the account's id, or the name that no other has", HelpName = "ACCOUNT" };
    private readonly Argument<string> _rule = new("RULE") { Description = "the rule's id", HelpName = "RULE" };
    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "text or json", DefaultValueFactory = _ => "text" };
    private readonly SharedOptions _shared = new();
    private readonly Host _host;

    private WhyVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new WhyVerb(host);
        var command = new Command("why", "Why a rule fires for an account, is quiet or undecided.") { verb._account, verb._rule, verb._format };
        verb._format.AcceptOnlyFromAmong("text", "json");
        verb._shared.AddTo(command);
        var completions = new DeskCompletions(verb._account, verb._shared, host);
        verb._account.CompletionSources.Add(completions.Accounts);
        verb._rule.CompletionSources.Add(completions.Rules);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (Desk.Lay(arguments, _shared, _host, out var failure) is not { } desk) return failure;
        if (AccountQuery.Find(desk, arguments.GetRequiredValue(_account), _host, out failure) is not { } row) return failure;
        if (FindRule(desk.Pack.Pack, arguments.GetRequiredValue(_rule)) is not { } rule) return ExitCode.CouldNotRun;
        var isWritten = ResultFile.Write(arguments.GetValue(_shared.Out), _host, stream => Write(desk, row, rule, arguments, stream));
        if (!isWritten) return ExitCode.CouldNotRun;
        return desk.HasRefused ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    private Rule? FindRule(Pack pack, string id)
    {
        if (pack.FindRule(id) is { } rule) return rule;
        var meant = Suggestion.For(id, pack.Rules.Select(known => known.Id));
        var help = meant is null ? "`advisor brief` names the rules that fire" : $"did you mean `{meant}`?";
        _host.Tell($"advisor: there is no rule `{id}`; {help}");
        return null;
    }

    private void Write(Desk desk, int row, Rule rule, ParseResult arguments, Stream stream)
    {
        var batch = desk.Portfolio.Batch;
        var explainer = new Explainer(batch.Accounts, row, desk.Pack.Pack.Account, desk.Today);
        var assessment = new Assessment(desk.Pack.Pack, batch, row, desk.Today, [], [], []) { Explainer = explainer };
        var reason = BriefBuilder.Reason(assessment, RuleExplainer.Explain(rule, explainer), desk.Language, desk.Portfolio.Terms.Currency, new VerdictChanges(desk.Pack, batch, row, desk.Today));
        if (arguments.GetValue(_format) == "json")
        {
            JsonReason.Write(reason, stream);
            stream.WriteByte((byte)'\n');
            return;
        }

        var isTerminal = _host.IsTerminal && arguments.GetValue(_shared.Out) is null;
        stream.Write(Encoding.UTF8.GetBytes(TextReason.Render(reason, isTerminal)));
    }
}
