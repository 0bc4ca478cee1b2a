using StrategyAdvisor.Briefs;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Suggestions;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests.Suggestions;

public sealed class SuggestionTests
{
    private static readonly NodaTime.LocalDate Today = new(2026, 6, 30);

    private static readonly Lazy<ImmutableArray<TestSuite>> Written = new(() => Suites(KeyAccounts.Pack, KeyAccounts.Tests()));

    [Fact]
    public void A_figure_gives_cases_below_at_above_and_unknown()
    {
        var pack = MiniPack.Of("rules:\n  - rule: one\n    group: people\n    title: {en: T}\n    when: |\n      score < 45 and stage = \"late\"\n    severity: high\n    warning: {en: W}\n");
        Assert.Equal(
            """
            # What `one` says today at the edges of its condition. Keep what is right; mend the rule where it is not.
            tests for: one
            as of: 2026-06-30
            cases:
              - case: as it must be to fire
                given: {score: 44, stage: late}
                expect: fires
                finding: {severity: high}
              - case: score 45
                given: {score: 45, stage: late}
                expect: quiet
              - case: score just above 45
                given: {score: 46, stage: late}
                expect: quiet
              - case: score unknown
                given: {stage: late}
                expect: undecided
                missing: [score]
              - case: stage early
                given: {score: 44, stage: early}
                expect: quiet
              - case: stage unknown
                given: {score: 44}
                expect: undecided
                missing: [stage]

            """.ReplaceLineEndings("\n"),
            Suggest(pack, "one", []));
    }

    [Theory]
    [InlineData("score > 5", "as it must be to fire, score 5, score just below 5, score unknown")]
    [InlineData("5 < score", "as it must be to fire, score 5, score just below 5, score unknown")]
    [InlineData("score > 5 and revenue >= 100 * score", "as it must be to fire, score 5, score just below 5, score unknown, revenue just below 600, revenue just above 600, revenue unknown")]
    [InlineData("revenue = 600 and 100 * score <= revenue and score > 5", "as it must be to fire, revenue just below 600, revenue just above 600, revenue unknown, score 5, score just below 5, score unknown")]
    public void A_figure_on_either_side_and_one_made_of_other_facts_give_cases(string condition, string expected)
    {
        var pack = MiniPack.Of($"rules:\n  - rule: one\n    group: people\n    title: {{en: T}}\n    when: |\n      {condition}\n    severity: high\n    warning: {{en: W}}\n").Pack;
        var names = new CaseSuggester(pack).Suggest(pack.FindRule("one")!, [], Today).Cases.Select(test => test.Name).ToList();
        Assert.Equal(expected.Split(", ").Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Suggested_cases_can_be_kept_as_they_are(string rule)
    {
        var files = new TestFiles([new SourceText("x.test.yaml", Suggest(KeyAccounts.Pack, rule, Written.Value))], ImmutableSortedDictionary<string, SourceText>.Empty);
        var diagnostics = new DiagnosticList();
        var results = PackTests.Run(KeyAccounts.Pack, files, "x", (assessment, finding) => BriefBuilder.Warning(assessment, finding, "en", "EUR"), null, diagnostics);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        Assert.Empty(results.SelectMany(file => file.Results).Where(result => !result.Passed).SelectMany(TestPrinter.Print));
        Assert.Contains(results.SelectMany(file => file.Results), result => result.Case.Expected.Outcome == "fires");
    }

    /// <summary>Each sixth rule: a case takes all completions of its unknown facts.</summary>
    public static TheoryData<string> Rules => [.. KeyAccounts.Pack.Pack.Rules.Where((_, index) => index % 6 == 2).Select(rule => rule.Id)];

    private static ImmutableArray<TestSuite> Suites(CompiledPack pack, TestFiles files) =>
        [.. new TestReader(pack.Pack, files, new DiagnosticList()).Read().SelectMany(file => file.Suites)];

    private static string Suggest(CompiledPack pack, string rule, ImmutableArray<TestSuite> suites) =>
        CaseText.File(new CaseSuggester(pack.Pack).Suggest(pack.Pack.FindRule(rule)!, suites, Today));
}
