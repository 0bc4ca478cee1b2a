using System.CommandLine;
using System.Text;
using StrategyAdvisor.Briefs.Calendar;
using StrategyAdvisor.Briefs.Html;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Markdown;
using StrategyAdvisor.Briefs.Print;
using StrategyAdvisor.Briefs.Sheets;
using StrategyAdvisor.Briefs.Since;
using StrategyAdvisor.Briefs.Slides;
using StrategyAdvisor.Briefs.Text;
using StrategyAdvisor.Cli.Serving;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor brief ACCOUNT</c>: the brief of one account.</summary>
public sealed class BriefVerb
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "the account's id, or the name that no other has", HelpName = "ACCOUNT" };
    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "text, json, md, html, pdf (where Chromium is installed) or pptx; the plan alone as ics or csv", DefaultValueFactory = _ => "text" };
    private readonly Option<string[]> _set = new("--set") { HelpName = "FACT=VALUE", Description = "asks what if; may be given several times" };
    private readonly Option<bool> _explain = new("--explain") { Description = "show behind the brief the condition, facts and sources of each warning, every question and every open rule; in JSON its condition and what would clear it" };
    private readonly Option<string?> _since = new("--since") { HelpName = "DATE|FILE", Description = "say what is new, cleared and lasting since a day, or since an earlier brief in JSON" };
    private readonly StoreOption _store = new(StoreOption.ToRead);
    private readonly SharedOptions _shared = new();
    private readonly Host _host;

    private BriefVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new BriefVerb(host);
        var command = new Command("brief", "The strategy brief of one account.") { verb._account, verb._format, verb._set, verb._explain, verb._since, verb._store.Option };
        verb._format.AcceptOnlyFromAmong("text", "json", "md", "html", "pdf", "pptx", "ics", "csv");
        verb._shared.AddTo(command);
        verb._account.CompletionSources.Add(new DeskCompletions(verb._account, verb._shared, host).Accounts);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (Desk.Lay(arguments, _shared, _host, out var failure) is not { } desk) return failure;
        if (!_store.TryRead(arguments, _host, out var decisions)) return ExitCode.CouldNotRun;
        desk = desk.With(decisions);
        if (AccountQuery.Find(desk, arguments.GetRequiredValue(_account), _host, out failure) is not { } row) return failure;
        var assessment = Assess(desk, row, arguments.GetValue(_set) ?? []);
        if (assessment is null) return ExitCode.CouldNotRun;
        EarlierBrief? earlier = null;
        if (arguments.GetValue(_since) is { } since && (earlier = new EarlierSource(desk, _host).Read(since, assessment)) is null) return ExitCode.CouldNotRun;
        if (arguments.GetValue(_format) == "pdf" && PagePrinter.Find() is null)
        {
            _host.Tell($"advisor: pdf needs Chromium, and none is installed here; install it, name it in {PagePrinter.Variable}, or take --format html and print it from a browser");
            return ExitCode.CouldNotRun;
        }

        if (!IsWritten(desk, assessment, earlier, arguments)) return ExitCode.CouldNotRun;
        return desk.HasRefused ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    private bool IsWritten(Desk desk, Assessment assessment, EarlierBrief? earlier, ParseResult arguments)
    {
        try
        {
            return ResultFile.Write(arguments.GetValue(_shared.Out), _host, stream => Write(desk, assessment, earlier, arguments, stream));
        }
        catch (PrintFailedException problem)
        {
            _host.Tell($"advisor: no pdf: {problem.Message}");
            return false;
        }
    }

    private Assessment? Assess(Desk desk, int row, string[] changes)
    {
        var (batch, account) = (desk.Portfolio.Batch, row);
        if (changes.Length > 0)
        {
            var diagnostics = new DiagnosticList();
            var changed = WhatIf.Apply(batch, row, changes, diagnostics);
            _host.Tell(diagnostics);
            if (diagnostics.HasErrors) return null;
            (batch, account) = (FactBatchBuilder.One(batch.Dictionary, changed), 0);
        }

        return desk.Assess(batch, account, new BatchEvaluator(desk.Pack).Evaluate(batch, desk.Today));
    }

    private void Write(Desk desk, Assessment assessment, EarlierBrief? earlier, ParseResult arguments, Stream stream)
    {
        var brief = desk.BriefOf(assessment, explains: arguments.GetValue(_explain) || arguments.GetValue(_format) is not ("text" or "json"));
        if (earlier is not null) brief = brief with { Since = SinceBuilder.Compare(brief, earlier, assessment, desk.Portfolio.Terms.Currency) };
        switch (arguments.GetValue(_format))
        {
            case "json": JsonBrief.Write(brief, stream); break;
            case "md": stream.Write(Encoding.UTF8.GetBytes(MarkdownBrief.Render(brief))); break;
            case "html": stream.Write(Encoding.UTF8.GetBytes(HtmlBrief.Render(brief, assessment))); break;
            case "pdf": stream.Write(new PagePrinter(PagePrinter.Find()!).Print(HtmlBrief.Render(brief, assessment), brief.AsOf, CancellationToken.None).GetAwaiter().GetResult()); break;
            case "pptx": stream.Write(BriefSlides.Render(brief, assessment)); break;
            case "ics": stream.Write(Encoding.UTF8.GetBytes(PlanCalendar.Render(brief))); break;
            case "csv": stream.Write(Encoding.UTF8.GetBytes(PlanSheet.Render(brief))); break;
            default:
                var isTerminal = _host.IsTerminal && arguments.GetValue(_shared.Out) is null;
                stream.Write(Encoding.UTF8.GetBytes(TextBrief.Render(brief, isTerminal, arguments.GetValue(_explain))));
                break;
        }
    }
}
