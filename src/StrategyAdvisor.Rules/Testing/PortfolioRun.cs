using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Portfolios;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>Runs the cases of portfolio rules and figures. Every case is added up twice, as a whole and in two parts; that the two agree is part of every test.</summary>
/// <param name="warning">What a finding says in the pack's first language.</param>
internal sealed class PortfolioRun(CompiledPack pack, Func<PortfolioAssessment, PortfolioFinding, string> warning)
{
    private const int Decimals = 6;

    // The currency of accounts that name none; tests state no portfolio's.
    private static readonly CurrencyTerms Terms = new("EUR");

    private readonly BatchEvaluator _compiled = new(pack);

    public TestResult Run(TestSubject subject, LocalDate today, PortfolioCase test)
    {
        var sums = Add(test.Accounts, today);
        var whole = sums.Finish();
        var mismatches = subject.Figure is { } figure ? CompareFigure(whole, figure.Id, test) : CompareRule(whole, subject.Together!.Id, test);
        var found = Lines(whole).ToList();
        if (!found.SequenceEqual(Lines(Merged(test.Parts, today)), StringComparer.Ordinal)) mismatches = mismatches.Append("the accounts in two parts give something else than all at once");
        var result = new TestResult(subject, new TestCase(test.Name, test.Place, 0, new Expectation(test.Outcome, null, null)), [.. mismatches]);
        return result.Passed ? result : result with { Condition = new GroupCondition(test.Accounts).Of(subject, whole, sums) };
    }

    /// <summary>A figure as tests write it.</summary>
    internal static string Print(decimal number) => Math.Round(number, Decimals, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);

    private PortfolioAccumulator Add(FactBatch accounts, LocalDate today)
    {
        var sums = new PortfolioAccumulator(pack, today, Terms);
        sums.Add(accounts, _compiled.Evaluate(accounts, today));
        return sums;
    }

    private PortfolioAssessment Merged(ImmutableArray<FactBatch> parts, LocalDate today)
    {
        var sums = Add(parts[^1], today);
        foreach (var part in parts[..^1])
        {
            using var file = new MemoryStream();
            SumFile.Write(Add(part, today), file);
            file.Position = 0;
            sums.Merge(SumFile.Read(file, pack, today, Terms));
        }

        return sums.Finish();
    }

    private static IEnumerable<string> CompareFigure(PortfolioAssessment whole, string figure, PortfolioCase test)
    {
        var results = whole.Figures.Where(result => result.Figure.Id == figure).ToList();
        var found = results is [{ Value.Value: Interval { IsSettled: true } value }] ? Print(value.Low!.Value) : Expectation.Undecided;
        return found == test.Outcome ? [] : [$"expected {test.Outcome}, found {found}"];
    }

    private IEnumerable<string> CompareRule(PortfolioAssessment whole, string rule, PortfolioCase test)
    {
        var findings = whole.Findings.Where(finding => finding.Rule.Id == rule).ToList();
        var open = whole.Undecided.Where(open => open.Rule.Id == rule).ToList();
        var found = findings.Count > 0 ? "fires" : open.Count > 0 ? Expectation.Undecided : "quiet";
        if (found != test.Outcome) return [$"expected {test.Outcome}, found {found}", .. findings.Select(finding => $"found {Print(finding)}"), .. open.Select(LeftOut).OfType<string>()];
        return test.Findings is { } expected ? CompareFindings(whole, findings, expected) : [];
    }

    /// <summary>A finding that differs from what is expected in its warning only is told together with it.</summary>
    private IEnumerable<string> CompareFindings(PortfolioAssessment whole, List<PortfolioFinding> findings, ImmutableArray<GroupExpectation> expected)
    {
        var beyond = findings.Where(finding => !expected.Any(expectation => Fits(whole, finding, expectation))).ToList();
        foreach (var lacking in expected.Where(expectation => !findings.Exists(finding => Fits(whole, finding, expectation))))
        {
            var near = beyond.Find(finding => Fits(whole, finding, lacking with { WarningContains = null }));
            if (near is null)
            {
                yield return $"expected {Print(lacking)}";
                continue;
            }

            beyond.Remove(near);
            var text = warning(whole, near);
            yield return $"expected {Print(near)}, with \"{lacking.WarningContains}\" in its warning, found \"{text}\"; {MessageDifference.Of(lacking.WarningContains!, text)}";
        }

        foreach (var finding in beyond) yield return $"found {Print(finding)}: {warning(whole, finding)}";
    }

    private static string? LeftOut(PortfolioUndecided open) => open.Coverage.LeftOut == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{open.Coverage.LeftOut} of {open.Coverage.Counted + open.Coverage.LeftOut} accounts are left out, as a fact that is measured is unknown");

    private bool Fits(PortfolioAssessment whole, PortfolioFinding finding, GroupExpectation expected) =>
        finding.Group.Subject == expected.Subject
        && (expected.Severity is null || expected.Severity == finding.SeverityName)
        && (expected.Currency is null || expected.Currency == finding.Group.Currency)
        && (expected.WarningContains is null || warning(whole, finding).Contains(expected.WarningContains, StringComparison.Ordinal));

    private static string Print(PortfolioFinding finding) => $"a finding about {finding.Group.Subject ?? "all accounts"}, {finding.SeverityName}";

    private static string Print(GroupExpectation expected) =>
        $"a finding about {expected.Subject ?? "all accounts"}, {expected.Severity ?? "of any severity"}{(expected.WarningContains is null ? "" : $", with \"{expected.WarningContains}\"")}";

    private static IEnumerable<string> Lines(PortfolioAssessment assessment) =>
    [
        .. assessment.Findings.Select(finding => $"{finding.Rule.Id} {Print(finding)} {Values(finding.Group)}"),
        .. assessment.Undecided.Select(open => $"{open.Rule.Id} {open.Currency} {open.Coverage}"),
        .. assessment.Figures.Select(figure => $"{figure.Figure.Id} {figure.Value.Value} {Values(figure.Group)}"),
    ];

    private static string Values(GroupResult group) => $"{group.Currency} {group.Label} {group.Coverage} {string.Join(' ', group.Measures.Select(measure => measure.Value))}";
}
