using System.CommandLine;
using System.Text;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Briefs.Text;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor review</c>: all accounts of a portfolio.</summary>
public sealed class ReviewVerb
{
    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "table, the worst first; or jsonl, one brief a line", DefaultValueFactory = _ => "table" };
    private readonly Option<string?> _failOn = new("--fail-on") { HelpName = "SEVERITY", Description = "exit with 3 where a finding is that severe or more" };
    private readonly SharedOptions _shared = new();
    private readonly Host _host;

    private ReviewVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new ReviewVerb(host);
        var command = new Command("review", "All accounts of a portfolio.") { verb._format, verb._failOn };
        verb._format.AcceptOnlyFromAmong("table", "jsonl");
        verb._failOn.AcceptOnlyFromAmong([.. Pack.Severities.Values]);
        verb._shared.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (Desk.Lay(arguments, _shared, _host, out var failure) is not { } desk) return failure;
        var limit = arguments.GetValue(_failOn) is { } severity ? Pack.Severities.IndexOf(severity) : -1;
        var isTable = arguments.GetValue(_format) == "table";
        var isTooSevere = false;
        var briefs = BriefReview.Of(desk.Portfolio.Batch, desk.Terms, Environment.ProcessorCount).Select(brief =>
        {
            isTooSevere |= brief.Findings.Any(finding => Pack.Severities.IndexOf(finding.Severity) <= limit);
            return brief;
        });
        var together = new Lazy<PortfolioBrief>(() => Together(desk));
        var isWritten = ResultFile.Write(arguments.GetValue(_shared.Out), _host, stream => Write(briefs, together, isTable, arguments, stream));
        isTooSevere |= together.Value.Findings.Any(finding => Pack.Severities.IndexOf(finding.Severity) <= limit);
        if (!isWritten) return ExitCode.CouldNotRun;
        return desk.HasRefused || isTooSevere ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    private static PortfolioBrief Together(Desk desk) =>
        PortfolioBriefBuilder.Build(TogetherReview.Of(desk.Portfolio.Batch, desk.Terms), desk.Portfolio.Terms.Name, desk.Language);

    private void Write(IEnumerable<Brief> briefs, Lazy<PortfolioBrief> together, bool isTable, ParseResult arguments, Stream stream)
    {
        if (isTable)
        {
            var isTerminal = _host.IsTerminal && arguments.GetValue(_shared.Out) is null;
            stream.Write(Encoding.UTF8.GetBytes(ReviewTable.Render(briefs, together.Value.Language, isTerminal)));
            stream.Write(Encoding.UTF8.GetBytes(PortfolioSection.Render(together.Value, isTerminal)));
            return;
        }

        foreach (var brief in briefs)
        {
            JsonBrief.WriteLine(brief, stream);
            stream.WriteByte((byte)'\n');
        }

        JsonPortfolio.WriteLine(together.Value, stream);
        stream.WriteByte((byte)'\n');
    }
}
