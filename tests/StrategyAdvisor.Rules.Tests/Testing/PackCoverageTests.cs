using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests.Testing;

/// <summary>The default pack's tests see every rule fire, stay quiet and stay undecided, and every severity that a rule can have.</summary>
public sealed class PackCoverageTests
{
    /// <summary>These ask only what is recorded, so that they always have an answer.</summary>
    private static readonly ImmutableArray<string> NeverUndecided = ["no-owner", "opening-unprepared"];

    private static readonly ImmutableArray<TestSuite> Suites = [.. new TestReader(KeyAccounts.Pack.Pack, KeyAccounts.Tests(), new DiagnosticList()).Read().SelectMany(file => file.Suites)];

    [Theory]
    [InlineData("fires")]
    [InlineData("quiet")]
    [InlineData("undecided")]
    public void Every_rule_is_seen_with_every_verdict(string outcome)
    {
        var seen = Suites.Where(suite => Outcomes(suite).Contains(outcome, StringComparer.Ordinal)).Select(suite => suite.Subject.Name).ToHashSet(StringComparer.Ordinal);
        var pack = KeyAccounts.Pack.Pack;
        var unseen = pack.Rules.Select(rule => rule.Id).Concat(pack.Portfolio.Rules.Select(rule => rule.Id)).Where(rule => !seen.Contains(rule));
        Assert.Equal(outcome == "undecided" ? NeverUndecided.Order(StringComparer.Ordinal) : [], unseen.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_severity_that_a_rule_can_have_is_seen()
    {
        var seen = Suites.SelectMany(Severities).ToHashSet(StringComparer.Ordinal);
        var pack = KeyAccounts.Pack.Pack;
        var possible = pack.Rules.Select(rule => (rule.Id, rule.Severity.Node)).Concat(pack.Portfolio.Rules.Select(rule => (rule.Id, rule.Severity.Node)))
            .Where(rule => rule.Node is not ConstantNode).SelectMany(rule => Constants(rule.Node).Select(severity => $"{rule.Id}: {severity}"));
        Assert.DoesNotContain(possible.Distinct(StringComparer.Ordinal), severity => !seen.Contains(severity));
    }

    // The status counts what has been found so far, and the opening list what is recorded: both always have an answer.
    [Fact]
    public void Every_decision_is_seen_with_every_answer_and_open()
    {
        var seen = Suites.SelectMany(suite => Outcomes(suite).Select(outcome => $"{suite.Subject.Name}: {outcome}")).ToHashSet(StringComparer.Ordinal);
        var answers = KeyAccounts.Pack.Pack.Decisions.SelectMany(decision => Answers(decision).Concat(decision.Name is "status" or "opening completeness" ? [] : [Expectation.Undecided]).Select(answer => $"{decision.Name}: {answer}"));
        Assert.DoesNotContain(answers, answer => !seen.Contains(answer));
    }

    [Fact]
    public void Every_figure_is_seen_known_and_unknown()
    {
        var figures = KeyAccounts.Pack.Pack.Portfolio.Figures;
        Assert.Equal(7, figures.Length);
        Assert.All(figures, figure =>
        {
            var outcomes = Suites.Where(suite => suite.Subject.Figure == figure).SelectMany(Outcomes).ToList();
            Assert.Contains(Expectation.Undecided, outcomes, StringComparer.Ordinal);
            Assert.Contains(outcomes, outcome => outcome != Expectation.Undecided);
        });
    }

    private static IEnumerable<string> Outcomes(TestSuite suite) => suite.Cases.Select(test => test.Expected.Outcome).Concat(suite.Portfolios.Select(test => test.Outcome));

    private static IEnumerable<string> Severities(TestSuite suite) =>
        suite.Cases.Select(test => test.Expected.Finding?.Severity).Concat(suite.Portfolios.SelectMany(test => test.Findings ?? []).Select(finding => finding.Severity))
            .OfType<string>().Select(severity => $"{suite.Subject.Name}: {severity}");

    private static IEnumerable<string> Constants(TypedNode node) =>
        node is ConstantNode { Value: string text, Type: TextType { Allowed: { } allowed } } && allowed.Equals(Pack.Severities) ? [text] : NodeChildren.Of(node).SelectMany(Constants);

    private static IEnumerable<string> Answers(Decision decision) => decision.Value.Node.Type is TextType { Allowed: { } allowed } ? allowed.Values : [];
}
