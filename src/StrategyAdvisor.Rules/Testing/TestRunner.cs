using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Explanations;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>Runs tests. A rule is evaluated twice, by the compiled program and by the explaining evaluator; that the two agree is part of every test.</summary>
/// <param name="warning">What a finding says in the pack's first language.</param>
/// <param name="together">What a finding about many accounts says; null gives its measures only.</param>
public sealed class TestRunner(CompiledPack pack, Func<Assessment, Finding, string> warning, Func<PortfolioAssessment, PortfolioFinding, string>? together = null)
{
    private readonly PortfolioRun _portfolios = new(pack, together ?? ((_, finding) => string.Join(", ", finding.Group.Measures.Select(measure => $"{measure.Measure.Name} {measure.Value.Low}"))));

    private readonly BatchEvaluator _compiled = new(pack);

    /// <summary>Runs the cases of a file.</summary>
    /// <param name="filter">A part of <see cref="TestResult.Name"/>, case ignored; null for all cases.</param>
    public TestFileResult Run(TestFile file, string? filter = null) =>
        new(file.Path, [.. file.Suites.SelectMany(suite => Run(suite, filter))], file.Unreadable);

    private IEnumerable<TestResult> Run(TestSuite suite, string? filter)
    {
        if (suite.Subject.IsOfPortfolio)
        {
            return suite.Portfolios.Where(test => filter is null || $"{suite.Subject.Name}: {test.Name}".Contains(filter, StringComparison.OrdinalIgnoreCase))
                .Select(test => _portfolios.Run(suite.Subject, suite.Today, test));
        }

        var cases = suite.Cases.Where(test => filter is null || $"{suite.Subject.Name}: {test.Name}".Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        if (cases.Count == 0) return [];
        var verdicts = _compiled.Evaluate(suite.Batch, suite.Today);
        return cases.Select(test => suite.Subject.Rule is null ? RunDecision(suite, test) : RunRule(suite, test, verdicts));
    }

    private TestResult RunDecision(TestSuite suite, TestCase test)
    {
        var decision = suite.Subject.Decision!;
        var explainer = ExplainerOf(suite, test);
        var explained = explainer.ExplainSettled(decision.Value.Node);
        var found = DecisionText.Found(explained.Value, decision.Value.Node.Type);
        var mismatches = found == test.Expected.Outcome ? [] : ImmutableArray.Create($"expected {test.Expected.Outcome}, found {found}");
        return Result(suite, test, mismatches, explained, found == Expectation.Undecided ? explainer.Missing(explained).Facts : []);
    }

    private TestResult RunRule(TestSuite suite, TestCase test, VerdictTable verdicts)
    {
        var explainer = ExplainerOf(suite, test);
        var verdict = RuleExplainer.Explain(suite.Subject.Rule!, explainer);
        var mismatches = Disagreements(verdict, verdicts, test).ToList();
        var found = Word(verdict.Verdict);
        if (found != test.Expected.Outcome) mismatches.Add($"expected {test.Expected.Outcome}, found {found}");
        else if (verdict.Finding is { } finding) mismatches.AddRange(Compare(suite, test, finding, explainer));
        return Result(suite, test, [.. mismatches], verdict.When, verdict.Undecided?.Missing ?? []);
    }

    /// <summary>Where the two evaluators differ.</summary>
    private IEnumerable<string> Disagreements(RuleVerdict explained, VerdictTable verdicts, TestCase test)
    {
        var rule = pack.Pack.Rules.IndexOf(explained.Rule);
        var compiled = verdicts[rule, test.Account];
        if (compiled != explained.Verdict) yield return $"the two evaluators disagree: {Word(compiled)} as compiled, {Word(explained.Verdict)} as explained";
        if (compiled != Verdict.Fires || explained.Finding is not { } finding || verdicts.SeverityOf(rule, test.Account) is var severity && severity == finding.Severity) yield break;
        yield return $"the two evaluators disagree: {Checks.Pack.Severities.Values[severity]} as compiled, {finding.SeverityName} as explained";
    }

    private IEnumerable<string> Compare(TestSuite suite, TestCase test, Finding finding, Explainer explainer)
    {
        if (test.Expected.Finding is not { } expected) yield break;
        if (expected.Severity is { } severity && severity != finding.SeverityName) yield return $"expected severity {severity}, found {finding.SeverityName}";
        if (expected.NextSteps is { } steps && !steps.Order(StringComparer.Ordinal).SequenceEqual(finding.Rule.NextSteps.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            yield return $"expected next steps {Joined(steps)}, found {Joined(finding.Rule.NextSteps)}";
        if (expected.WarningContains is not { } part) yield break;
        var text = warning(new Assessment(pack.Pack, suite.Batch, test.Account, suite.Today, [finding], [], []) { Explainer = explainer }, finding);
        if (!text.Contains(part, StringComparison.Ordinal)) yield return $"expected a warning with \"{part}\", found \"{text}\"; {MessageDifference.Of(part, text)}";
    }

    private static TestResult Result(TestSuite suite, TestCase test, ImmutableArray<string> mismatches, Explanation explained, ImmutableArray<FactReference> missing)
    {
        var paths = new FactPaths(suite.Batch, test.Account);
        var printed = missing.Select(paths.Print).ToImmutableArray();
        if (mismatches.IsEmpty && test.Expected.Missing is { } expected && !expected.Order(StringComparer.Ordinal).SequenceEqual(printed.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            mismatches = [$"expected {Joined(expected)} to be missing, found {Joined(printed)}"];
        if (mismatches.IsEmpty) return new TestResult(suite.Subject, test, mismatches) { Missing = printed };
        return new TestResult(suite.Subject, test, mismatches) { Missing = printed, Condition = new ConditionReader(paths).Read(explained, levels: 1) };
    }

    private Explainer ExplainerOf(TestSuite suite, TestCase test) => new(suite.Batch.Accounts, test.Account, pack.Pack.Account, suite.Today);

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Fires => "fires",
        Verdict.Quiet => "quiet",
        _ => Expectation.Undecided,
    };

    private static string Joined(ImmutableArray<string> words) => words.IsEmpty ? "nothing" : string.Join(", ", words);
}
