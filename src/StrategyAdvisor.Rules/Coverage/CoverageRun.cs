using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Coverage;

/// <summary>Explains what each test is for and notes what came out on the way. Whether the tests pass is not its question.</summary>
/// <param name="render">What a finding says in a language.</param>
public sealed class CoverageRun(Pack pack, Func<Assessment, Finding, string, string> render)
{
    private readonly Dictionary<TypedNode, int[]> _conditions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int[]> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _messages = [];
    private readonly Dictionary<(string, int), int> _rows = [];

    /// <param name="files">Tests as a <see cref="TestReader"/> reads them.</param>
    public PackCoverage Run(ImmutableArray<TestFile> files)
    {
        foreach (var suite in files.SelectMany(file => file.Suites))
        {
            foreach (var test in suite.Cases) Take(suite, test);
        }

        return new CoverageReport(pack, CountsOf, rule => _rules.GetValueOrDefault(rule) ?? new int[3], (rule, language) => _messages.GetValueOrDefault((rule, language)), (decision, row) => _rows.GetValueOrDefault((decision, row))).Build();
    }

    private int[] CountsOf(TypedNode node) => _conditions.GetValueOrDefault(node) ?? new int[3];

    private void Take(TestSuite suite, TestCase test)
    {
        var explainer = new Explainer(suite.Batch.Accounts, test.Account, pack.Account, suite.Today);
        if (suite.Subject.Rule is { } rule) TakeRule(rule, suite, test, explainer);
        else if (suite.Subject.Decision is { } decision) TakeDecision(decision, explainer);
    }

    private void TakeRule(Rule rule, TestSuite suite, TestCase test, Explainer explainer)
    {
        var verdict = RuleExplainer.Explain(rule, explainer);
        Count(_rules, rule.Id, verdict.Verdict switch { Verdict.Fires => 0, Verdict.Quiet => 1, _ => 2 });
        Note(verdict.When, new HashSet<Explanation>(ReferenceEqualityComparer.Instance));
        if (verdict.Finding is not { } finding) return;
        Note(explainer.Explain(rule.Severity.Node), new HashSet<Explanation>(ReferenceEqualityComparer.Instance));
        foreach (var language in rule.Warnings.Keys)
        {
            var assessment = new Assessment(pack, suite.Batch, test.Account, suite.Today, [finding], [], []) { Explainer = explainer };
            if (render(assessment, finding, language).Length > 0) _messages[(rule.Id, language)] = _messages.GetValueOrDefault((rule.Id, language)) + 1;
        }
    }

    private void TakeDecision(Decision decision, Explainer explainer)
    {
        var explained = explainer.ExplainSettled(decision.Value.Node);
        Note(explained, new HashSet<Explanation>(ReferenceEqualityComparer.Instance));
        if (decision.Value.Node is not TableNode table) return;
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var truth = Truth.Of(explainer.Explain(table.Rows[row].Condition).Value);
            if (truth.MustBeTrue) _rows[(decision.Name, row)] = _rows.GetValueOrDefault((decision.Name, row)) + 1;
            if (!truth.MustBeFalse) return;
        }
    }

    private void Note(Explanation explanation, HashSet<Explanation> seen)
    {
        if (!seen.Add(explanation)) return;
        if (explanation.Node is { Type: BooleanType } node && explanation.Value is Truth truth)
        {
            if (!_conditions.TryGetValue(node, out var counts)) _conditions[node] = counts = new int[3];
            counts[truth.MustBeTrue ? 0 : truth.MustBeFalse ? 1 : 2]++;
        }

        foreach (var part in explanation.Parts) Note(part, seen);
    }

    private static void Count(Dictionary<string, int[]> counts, string name, int way)
    {
        if (!counts.TryGetValue(name, out var ways)) counts[name] = ways = new int[3];
        ways[way]++;
    }
}
