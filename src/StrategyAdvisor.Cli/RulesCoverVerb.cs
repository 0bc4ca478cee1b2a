using System.CommandLine;
using System.Text;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Cli.Coaching;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Coverage;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules cover [PACK]</c>: what the tests of a pack have reached, and what not yet.</summary>
public sealed class RulesCoverVerb
{
    private readonly Argument<string?> _pack = RulesVerb.PackArgument();
    private readonly Option<int?> _threshold = WholeNumber.Option("--threshold", "PERCENT", "fail where less is reached", 0, 100, "is a percentage, from 0 to 100");
    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "text, json or html", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "write here instead of to the standard output" };
    private readonly Host _host;

    private RulesCoverVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new RulesCoverVerb(host);
        var command = new Command("cover", "What the tests of a pack have reached, and what not yet.") { verb._pack, verb._threshold, verb._format, verb._out };
        verb._format.AcceptOnlyFromAmong("text", "json", "html");
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (RulesVerb.FolderOf(arguments.GetValue(_pack), _host) is not { } folder) return ExitCode.CouldNotRun;
        var diagnostics = new DiagnosticList();
        if (Cover(folder, diagnostics) is not { } coverage)
        {
            _host.Tell(diagnostics);
            return ExitCode.FoundProblems;
        }

        var threshold = arguments.GetValue(_threshold);
        var isWritten = ResultFile.Write(arguments.GetValue(_out), _host, stream => Write(coverage, folder, arguments.GetValue(_format)!, stream));
        if (!isWritten) return ExitCode.CouldNotRun;
        if (threshold is null || coverage.Percent >= threshold) return ExitCode.Fine;
        _host.Tell(string.Create(CultureInfo.InvariantCulture, $"advisor: {coverage.Percent} % is reached, less than {threshold} %"));
        return ExitCode.FoundProblems;
    }

    private PackCoverage? Cover(string folder, DiagnosticList diagnostics)
    {
        if (RulesVerb.Load(folder, _host, diagnostics)?.Pack is not { } pack) return null;
        var read = new TestReader(pack, RulesVerb.TestsOf(folder, pack, diagnostics), diagnostics).Read();
        if (read.Sum(file => file.Suites.Sum(suite => suite.Count) + file.Unreadable) == 0)
            diagnostics.Add(TestDiagnostics.NoTests.At(new Location(new SourceText(RulesVerb.Shown(folder), ""), default), RulesVerb.Shown(folder)));
        return diagnostics.HasErrors ? null : new CoverageRun(pack, (assessment, finding, language) => BriefBuilder.Warning(assessment, finding, language, PortfolioTerms.Default.Currency)).Run(read);
    }

    private void Write(PackCoverage coverage, string folder, string format, Stream stream)
    {
        switch (format)
        {
            case "json":
                CoverageJson.Write(coverage, stream);
                break;
            case "html":
                var files = RulesVerb.FilesOf(folder, _host, new DiagnosticList());
                stream.Write(Encoding.UTF8.GetBytes(CoveragePage.Render(coverage, files)));
                break;
            default:
                stream.Write(Encoding.UTF8.GetBytes(CoverageText.Render(coverage)));
                break;
        }
    }
}
