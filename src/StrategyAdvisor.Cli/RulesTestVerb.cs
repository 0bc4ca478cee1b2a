using System.CommandLine;
using System.Text;
using System.Text.Json;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Cli.Coaching;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules test [PACK]</c>: runs the tests that stand beside the rules.</summary>
public sealed class RulesTestVerb
{
    private readonly Argument<string?> _pack = RulesVerb.PackArgument();
    private readonly Option<string?> _run = new("--run") { HelpName = "FILTER", Description = "only the tests whose `rule: case` holds this text" };
    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "text, json or junit", DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _watch = WatchedRun.Option();
    private readonly Option<string?> _suggest = new("--suggest") { HelpName = "RULE", Description = "prints cases at the edges of a rule's condition, to be looked at and kept" };
    private readonly Option<bool> _adopt = new("--adopt") { Description = "with --suggest: writes the cases that no test has yet behind the rule's tests" };
    private readonly Host _host;

    private RulesTestVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new RulesTestVerb(host);
        var command = new Command("test", "Runs the tests of a pack.") { verb._pack, verb._run, verb._format, verb._watch, verb._suggest, verb._adopt };
        verb._format.AcceptOnlyFromAmong("text", "json", "junit");
        command.Validators.Add(result =>
        {
            if (result.GetValue(verb._adopt) && result.GetValue(verb._suggest) is null) result.AddError("`--adopt` needs `--suggest RULE`: it writes what that prints");
        });
        command.SetAction((arguments, cancellation) => Task.FromResult(verb.Run(arguments, cancellation)));
        return command;
    }

    private int Run(ParseResult arguments, CancellationToken cancellation)
    {
        if (RulesVerb.FolderOf(arguments.GetValue(_pack), _host) is not { } folder) return ExitCode.CouldNotRun;
        if (arguments.GetValue(_suggest) is { } rule) return RuleSuggestion.Run(folder, rule, arguments.GetValue(_adopt), _host);
        var memory = new PackMemory();
        return WatchedRun.Run(folder, arguments.GetValue(_watch), _host, () => Test(folder, arguments.GetValue(_run), arguments.GetValue(_format)!, memory), cancellation);
    }

    private Func<int> Test(string folder, string? filter, string format, PackMemory memory)
    {
        var diagnostics = new DiagnosticList();
        var results = RulesVerb.Load(folder, _host, diagnostics, memory) is { } pack ? Run(pack, folder, filter, diagnostics, memory) : [];
        return () => Print(results, diagnostics, format);
    }

    private int Print(ImmutableArray<TestFileResult> results, DiagnosticList diagnostics, string format)
    {
        if (format == "json") WriteJson(results, diagnostics);
        else if (format == "junit") JUnitReport.Write(results, diagnostics, _host.Output);
        else WriteText(results, diagnostics);
        if (results.IsEmpty) _host.Tell("advisor: no test ran");
        return diagnostics.HasErrors || results.Any(file => file.Failed > 0) ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    private static ImmutableArray<TestFileResult> Run(CompiledPack pack, string folder, string? filter, DiagnosticList diagnostics, PackMemory memory)
    {
        var language = pack.Pack.Languages.FirstOrDefault("en");
        return PackTests.Run(
            pack, RulesVerb.TestsOf(folder, pack.Pack, diagnostics), RulesVerb.Shown(folder),
            (assessment, finding) => BriefBuilder.Warning(assessment, finding, language, PortfolioTerms.Default.Currency), filter, diagnostics,
            (assessment, finding) => PortfolioBriefBuilder.Warning(assessment, finding, language), memory);
    }

    private void WriteText(ImmutableArray<TestFileResult> results, DiagnosticList diagnostics)
    {
        foreach (var diagnostic in diagnostics.Sorted()) WriteLine(DiagnosticPrinter.Print(diagnostic));
        foreach (var line in Failures(results).SelectMany(TestPrinter.Print)) WriteLine(VisibleText.Of(line));
        foreach (var file in results) WriteLine(TestPrinter.Summary(file));
        WriteLine(TestPrinter.Summary(results));
    }

    private void WriteLine(string line) => _host.Output.Write(Encoding.UTF8.GetBytes($"{line}\n"));

    private static IEnumerable<TestResult> Failures(ImmutableArray<TestFileResult> results) => results.SelectMany(file => file.Results).Where(result => !result.Passed);

    private void WriteJson(ImmutableArray<TestFileResult> results, DiagnosticList diagnostics)
    {
        using var json = new Utf8JsonWriter(_host.Output, DiagnosticOutput.Options);
        json.WriteStartObject();
        json.WriteNumber("passed", results.Sum(file => file.Passed));
        json.WriteNumber("failed", results.Sum(file => file.Failed));
        json.WriteStartArray("files");
        foreach (var file in results) Write(json, file);
        json.WriteEndArray();
        json.WriteStartArray("failures");
        foreach (var failure in Failures(results)) Write(json, failure);
        json.WriteEndArray();
        DiagnosticOutput.Write(json, diagnostics);
        json.WriteEndObject();
        json.Flush();
        _host.Output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, TestFileResult file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteNumber("passed", file.Passed);
        json.WriteNumber("failed", file.Failed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TestResult failure)
    {
        json.WriteStartObject();
        json.WriteString("subject", failure.Subject.Name);
        json.WriteString("case", failure.Case.Name);
        json.WriteString("path", failure.Case.Place.Source.Path);
        json.WriteNumber("line", failure.Case.Place.Position.Line);
        json.WriteStartArray("mismatches");
        foreach (var mismatch in failure.Mismatches) json.WriteStringValue(mismatch);
        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (var missing in failure.Missing) json.WriteStringValue(missing);
        json.WriteEndArray();
        json.WritePropertyName("condition");
        if (failure.Condition is { } condition) JsonReason.WriteCondition(json, condition);
        else json.WriteNullValue();
        json.WriteEndObject();
    }
}
