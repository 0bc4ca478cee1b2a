using System.Text;
using NodaTime;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Suggestions;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Prints cases for a rule.</summary>
internal static class RuleSuggestion
{
    // A rule without tests has no as-of date; any will do, as dates in cases are counted from it.
    private static readonly LocalDate Usual = new(2026, 6, 30);

    public static int Print(string folder, string id, Host host)
    {
        var diagnostics = new DiagnosticList();
        if (RulesVerb.Load(folder, host, diagnostics)?.Pack is not { } pack)
        {
            host.Tell(diagnostics);
            return ExitCode.FoundProblems;
        }

        if (pack.FindRule(id) is not { } rule)
        {
            var meant = Feel.Text.Suggestion.For(id, pack.Rules.Select(known => known.Id));
            host.Tell($"advisor: there is no rule `{id}`{(meant is null ? "" : $"; did you mean `{meant}`?")}");
            return ExitCode.CouldNotRun;
        }

        var suites = new TestReader(pack, RulesVerb.TestsOf(folder, pack, diagnostics), diagnostics).Read().SelectMany(file => file.Suites);
        host.Output.Write(Encoding.UTF8.GetBytes(CaseText.File(new CaseSuggester(pack).Suggest(rule, suites, Usual))));
        return ExitCode.Fine;
    }
}
