using System.CommandLine;
using System.Text;
using NodaTime;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Cli.Coaching;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio.Impacts;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules impact OLD NEW</c>: whom a change of rules touches, and how.</summary>
public sealed class RulesImpactVerb
{
    private readonly Argument<string[]> _packs = new("PACKS") { HelpName = "OLD NEW", Description = "two folders with the pack before and after; with --against one, without any the pack that comes with the program", Arity = new ArgumentArity(0, 2) };
    private readonly Option<string?> _against = new("--against") { HelpName = "REVISION", Description = "compare with the pack as git had it in this revision" };
    private readonly Option<string?> _accounts = new("--accounts") { HelpName = "PATH", Description = "the accounts to try it on; without it the samples" };
    private readonly Option<string?> _asOf = new("--as-of") { HelpName = "DATE", Description = "the day to judge on; without it the portfolio's own, else today" };
    private readonly Option<string> _by = new("--by") { HelpName = "FACT", Description = "the fact by which findings are parted", DefaultValueFactory = _ => "owner" };
    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "text, json or html", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "write here instead of to the standard output" };
    private readonly Host _host;

    private RulesImpactVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new RulesImpactVerb(host);
        var command = new Command("impact", "Which accounts a change of rules touches, and how.") { verb._packs, verb._against, verb._accounts, verb._asOf, verb._by, verb._format, verb._out };
        verb._format.AcceptOnlyFromAmong("text", "json", "html");
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (!Desk.TryReadDay(arguments.GetValue(_asOf), _host, out var asOf)) return ExitCode.WrongUsage;
        if (Packs(arguments, out var failure) is not { } packs) return failure;
        if (DefaultPaths.AccountsOr(arguments.GetValue(_accounts), _host) is not { } path) return Refuse("no sample accounts came with the program; name yours with --accounts");
        var diagnostics = new DiagnosticList();
        if (Compare(packs.Before, packs.After, path, arguments.GetValue(_by), asOf, diagnostics) is not { } impact) return ExitCode.CouldNotRun;
        var isWritten = ResultFile.Write(arguments.GetValue(_out), _host, stream => Write(impact, arguments.GetValue(_format)!, stream));
        if (!isWritten) return ExitCode.CouldNotRun;
        return diagnostics.HasErrors ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    /// <summary>Null, with what was wrong told, where there is no account to compare on.</summary>
    private Impact? Compare(Pack before, Pack after, string path, string? by, LocalDate? asOf, DiagnosticList diagnostics)
    {
        try
        {
            var accounts = ComparedAccounts.Open(path, before.Dictionary, after.Dictionary, diagnostics);
            var today = asOf ?? accounts.Terms.AsOf ?? Desk.HostsDay(_host);
            var impact = ImpactRun.Of(before, after, accounts.Pieces(diagnostics), by, today, Environment.ProcessorCount);
            _host.Tell(diagnostics);
            return impact.Accounts == 0 ? null : impact;
        }
        catch (UnreadableSourceException problem)
        {
            _host.Tell(diagnostics);
            _host.Tell(problem.Diagnostic.ToString());
            return null;
        }
    }

    private int Refuse(string message)
    {
        _host.Tell($"advisor: {message}");
        return ExitCode.CouldNotRun;
    }

    private (Pack Before, Pack After)? Packs(ParseResult arguments, out int failure)
    {
        failure = ExitCode.WrongUsage;
        var folders = arguments.GetValue(_packs) ?? [];
        var revision = arguments.GetValue(_against);
        if (revision is null ? folders.Length != 2 : folders.Length > 1)
        {
            _host.Tell(revision is null ? "advisor: name two packs, before and after; or one with --against" : "advisor: with --against name one pack");
            return null;
        }

        failure = ExitCode.CouldNotRun;
        if (RulesVerb.FolderOf(folders.LastOrDefault(), _host) is not { } folder) return null;
        if (revision is null && RulesVerb.FolderOf(folders[0], _host) is null) return null;
        // Neither needs the other, and each is half of the time before the first account.
        var loading = Task.Run(() => Load(folder));
        var (before, old) = revision is null ? Load(folders[0]) : LoadRevision(folder, revision);
        var (after, now) = loading.GetAwaiter().GetResult();
        if (after is null) _host.Tell(now);
        if (before is null) _host.Tell(old);
        if (before is null && revision is not null && old.HasErrors)
            _host.Tell($"advisor: the pack as it was in `{revision}` has the mistakes above, so nothing can be compared with it; name a revision in which it loads");
        return before is null || after is null ? null : (before, after);
    }

    private (Pack? Pack, DiagnosticList Diagnostics) Load(string folder)
    {
        var diagnostics = new DiagnosticList();
        return (RulesVerb.Load(folder, _host, diagnostics)?.Pack, diagnostics);
    }

    private (Pack? Pack, DiagnosticList Diagnostics) LoadRevision(string folder, string revision)
    {
        var diagnostics = new DiagnosticList();
        if (GitRevision.Read(folder, revision, diagnostics, _host) is not { } files) return (null, diagnostics);
        files = RulesVerb.FilesOf(folder, _host, new DiagnosticList()).WithOwn(files);
        return (PackLoader.Load(files, $"{RulesVerb.Shown(folder)}@{revision}", diagnostics)?.Pack, diagnostics);
    }

    private static void Write(Impact impact, string format, Stream stream)
    {
        if (format == "json") ImpactJson.Write(impact, stream);
        else stream.Write(Encoding.UTF8.GetBytes(format == "html" ? ImpactPage.Render(impact) : ImpactText.Render(impact)));
    }
}
