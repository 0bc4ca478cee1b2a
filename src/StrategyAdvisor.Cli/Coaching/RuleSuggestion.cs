using System.Text;
using NodaTime;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Suggestions;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Prints cases for a rule, or takes them into the tests of the pack.</summary>
internal static class RuleSuggestion
{
    // A rule without tests has no as-of date; any will do, as dates in cases are counted from it.
    private static readonly LocalDate Usual = new(2026, 6, 30);

    /// <param name="isAdopted">Whether the cases that no test has yet are written behind the rule's tests.</param>
    public static int Run(string folder, string id, bool isAdopted, Host host)
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
            host.Tell(TestSubject.Find(pack, id) is null
                ? $"advisor: there is no rule `{id}`{(meant is null ? "" : $"; did you mean `{meant}`?")}"
                : $"advisor: `{id}` is no rule about one account; cases are suggested for these only");
            return ExitCode.CouldNotRun;
        }

        var tests = new TestReader(pack, RulesVerb.TestsOf(folder, pack, diagnostics), diagnostics).Read();
        var suggestion = new CaseSuggester(pack).Suggest(rule, tests.SelectMany(file => file.Suites), Usual);
        if (isAdopted) return Adopt(folder, suggestion, tests, diagnostics, host);
        host.Output.Write(Encoding.UTF8.GetBytes(CaseText.File(suggestion)));
        return ExitCode.Fine;
    }

    private static int Adopt(string folder, Rules.Suggestions.Suggestion suggestion, ImmutableArray<TestFile> tests, DiagnosticList diagnostics, Host host)
    {
        if (diagnostics.HasErrors)
        {
            host.Tell(diagnostics);
            host.Tell("advisor: the tests have mistakes; mend them first");
            return ExitCode.FoundProblems;
        }

        var missing = suggestion.Without(tests.SelectMany(file => file.Suites));
        if (missing.Cases.IsEmpty)
        {
            host.Tell($"advisor: the tests of `{suggestion.Rule.Id}` have all {suggestion.Cases.Length} cases already");
            return ExitCode.Fine;
        }

        var own = tests.FirstOrDefault(file => file.Suites.Any(suite => suite.Subject.Rule == suggestion.Rule))?.Path[(RulesVerb.Shown(folder).Length + 1)..];
        var path = Path.Combine(folder, own ?? $"{suggestion.Rule.Id}.test.yaml");
        var before = File.Exists(path) ? $"{File.ReadAllText(path).TrimEnd()}\n---\n" : "";
        if (!ResultFile.Write(path, host, stream => stream.Write(Encoding.UTF8.GetBytes(before + CaseText.File(missing))))) return ExitCode.CouldNotRun;
        host.Tell($"{RulesVerb.Shown(path)}: {(missing.Cases.Length == 1 ? "1 case" : $"{missing.Cases.Length} cases")} more; look at each: they say what the rule says today");
        return ExitCode.Fine;
    }
}
