using System.CommandLine;
using System.Text;
using System.Text.Json;
using NodaTime;
using StrategyAdvisor.Cli.Expressions;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor feel [EXPRESSION]</c>: evaluates one expression of the rule language.</summary>
public sealed class FeelVerb
{
    private readonly Argument<string?> _expression = new("EXPRESSION") { Description = "the expression; without it the standard input is read", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _context = new("--context") { HelpName = "JSON", Description = "the facts it may use, such as {\"amount\": 1200, \"since\": \"2020-01-31\"}; null is unknown" };
    private readonly Option<string?> _asOf = new("--as-of") { HelpName = "DATE", Description = "what `today` is; without it the host's day" };
    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "text or json", DefaultValueFactory = _ => "text" };
    private readonly Option<FileInfo?> _cases = new("--cases") { HelpName = "FILE", Description = "cases of a test kit, one JSON object a line, evaluated by all of FEEL; prints a value a line" };
    private readonly Host _host;

    private FeelVerb(Host host) => _host = host;

    public static Command Create(Host host)
    {
        var verb = new FeelVerb(host);
        var command = new Command("feel", "Evaluates one expression of the rule language.") { verb._expression, verb._context, verb._asOf, verb._format, verb._cases };
        verb._format.AcceptOnlyFromAmong("text", "json");
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (DayOf(arguments.GetValue(_asOf)) is not { } today) return ExitCode.WrongUsage;
        if (arguments.GetValue(_cases) is { } cases) return RunCases(cases, today);
        var diagnostics = new DiagnosticList();
        var text = arguments.GetValue(_expression) ?? _host.Input.ReadToEnd();
        var context = new SourceText("context", arguments.GetValue(_context) ?? "{}");
        var result = ExpressionRun.Evaluate(text.TrimEnd('\r', '\n'), context, today, diagnostics);
        if (arguments.GetValue(_format) == "json") WriteJson(result, diagnostics);
        else if (result is not null) _host.Output.Write(Encoding.UTF8.GetBytes($"{VisibleText.Of(result.Text)}\n"));
        if (arguments.GetValue(_format) == "text") TellAll(diagnostics);
        return diagnostics.Count > 0 ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    private int RunCases(FileInfo file, LocalDate today)
    {
        var midnight = new CalendarDay(today.Year, today.Month, today.Day);
        var run = new CaseRun(_host.Output, new Moment(new FeelDate(midnight), new FeelDateTime(midnight, new ClockTime(0, Zone.Utc))));
        var mistakes = new DiagnosticList();
        try
        {
            foreach (var (index, line) in File.ReadLines(file.FullName).Index()) run.Run(new SourceText(file.Name, line, index + 1), mistakes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _host.Tell($"advisor: {problem.Message}");
            return ExitCode.CouldNotRun;
        }

        TellAll(mistakes);
        return mistakes.Count > 0 ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    private LocalDate? DayOf(string? text)
    {
        if (text is null) return LocalDate.FromDateTime(_host.Clock.GetLocalNow().DateTime);
        if (DateText.Parse(text) is { } day) return day;
        _host.Tell($"advisor: `{text}` is not a date; write year, month and day, such as 2026-06-30");
        return null;
    }

    private void TellAll(DiagnosticList diagnostics)
    {
        foreach (var diagnostic in diagnostics.Sorted()) _host.Error.Write($"{DiagnosticPrinter.Print(diagnostic)}\n");
    }

    private void WriteJson(ExpressionResult? result, DiagnosticList diagnostics)
    {
        using var json = new Utf8JsonWriter(_host.Output, DiagnosticOutput.Options);
        json.WriteStartObject();
        json.WritePropertyName("value");
        json.WriteRawValue(result?.Json ?? "null");
        json.WriteString("text", result?.Text);
        json.WriteString("type", result?.Type.Label);
        DiagnosticOutput.Write(json, diagnostics);
        json.WriteEndObject();
        json.Flush();
        _host.Output.WriteByte((byte)'\n');
    }
}
