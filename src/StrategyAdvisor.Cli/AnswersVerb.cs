using System.CommandLine;
using System.Text;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Accounts.Answers;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Text;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor answers ACCOUNT</c> draws up the open questions; <c>advisor answers ACCOUNT FILE</c> merges what was answered into the account's files.</summary>
public sealed class AnswersVerb
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "the account's id, or the name that no other has", HelpName = "ACCOUNT" };
    private readonly Argument<string?> _file = new("FILE") { Description = "answers to be merged; without it the questions are drawn up", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
    private readonly SharedOptions _shared = new();
    private readonly Host _host;

    private AnswersVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new AnswersVerb(host);
        var command = new Command("answers", "Draws up what to ask about an account, and merges the answers into its files.") { verb._account, verb._file };
        verb._shared.AddTo(command);
        verb._account.CompletionSources.Add(new DeskCompletions(verb._account, verb._shared, host).Accounts);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (Desk.Lay(arguments, _shared, _host, out var failure) is not { } desk) return failure;
        if (AccountQuery.Find(desk, arguments.GetRequiredValue(_account), _host, out failure) is not { } row) return failure;
        var id = desk.IdOf(row);
        var accounts = DefaultPaths.AccountsOr(arguments.GetValue(_shared.Accounts), _host)!;
        if (AccountHome.Find(accounts, id) is not { } home) return Refuse(AnswerDiagnostics.NotKeptHere.At(new Location(new SourceText(accounts, ""), default), id));
        return arguments.GetValue(_file) is { } file ? Merge(desk, row, id, home, file, accounts) : DrawUp(desk, row, home, arguments);
    }

    private int DrawUp(Desk desk, int row, AccountHome home, ParseResult arguments)
    {
        var text = QuestionSheet.Render(BriefOf(desk, row), desk.Portfolio.Batch, row, home.State());
        return ResultFile.Write(arguments.GetValue(_shared.Out), _host, stream => stream.Write(Encoding.UTF8.GetBytes(text))) ? ExitCode.Fine : ExitCode.CouldNotRun;
    }

    private int Merge(Desk desk, int row, string id, AccountHome home, string file, string accounts)
    {
        var diagnostics = new DiagnosticList();
        var sheet = AnswerSheetReader.Read(file, diagnostics);
        var text = sheet is null || diagnostics.HasErrors ? null : AnswerMerge.Merge(sheet, id, desk.Portfolio.Batch, row, home, diagnostics);
        _host.Tell(diagnostics);
        if (text is null) return ExitCode.CouldNotRun;
        if (!ResultFile.Write(home.File, _host, stream => stream.Write(Encoding.UTF8.GetBytes(text)))) return ExitCode.CouldNotRun;
        return Tell(desk, id, home, sheet!.Answers.Length, accounts);
    }

    /// <summary>What is left to ask, read from the files as they are now.</summary>
    private int Tell(Desk desk, string id, AccountHome home, int merged, string accounts)
    {
        var after = desk with { Portfolio = AccountReader.Read(accounts, desk.Pack.Pack.Dictionary, new DiagnosticList()) };
        var brief = BriefOf(after, after.Find(id)!.Value);
        _host.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(merged, "answer")} merged into `{home.File}`; {Counted(brief.Gaps.Length, "question")} left, {Counted(brief.Undecided.Length, "rule")} still undecided"));
        return ExitCode.Fine;
    }

    private static Brief BriefOf(Desk desk, int row)
    {
        var batch = desk.Portfolio.Batch;
        return desk.BriefOf(desk.Assess(batch, row, new BatchEvaluator(desk.Pack).Evaluate(batch, desk.Today)));
    }

    private int Refuse(Diagnostic diagnostic)
    {
        var diagnostics = new DiagnosticList();
        diagnostics.Add(diagnostic);
        _host.Tell(diagnostics);
        return ExitCode.CouldNotRun;
    }

    private static string Counted(int number, string word) => string.Create(CultureInfo.InvariantCulture, $"{number} {word}{(number == 1 ? "" : "s")}");
}
