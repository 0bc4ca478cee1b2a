using System.Numerics;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>Asks the portfolio rules and figures of a pack about sums.</summary>
internal static class PortfolioAssessor
{
    public static PortfolioAssessment Assess(PortfolioAccumulator sums)
    {
        var pack = sums.Pack.Pack;
        var rules = pack.Portfolio.Rules.Select((rule, index) => Assess(rule, sums.Sets[index], sums)).ToList();
        var findings = rules.SelectMany(rule => rule.Findings)
            .OrderBy(finding => finding.Severity).ThenBy(finding => finding.Rule.Group, StringComparer.Ordinal).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Group.Currency, StringComparer.Ordinal).ThenBy(finding => finding.Group.Subject, StringComparer.Ordinal);
        var figures = pack.Portfolio.Figures.SelectMany((figure, index) => Assess(figure, sums.Sets[pack.Portfolio.Rules.Length + index], sums));
        return new PortfolioAssessment(pack, sums.Today, sums.Accounts, sums.Terms.Currency, [.. findings], [.. rules.SelectMany(rule => rule.Undecided)], [.. figures]);
    }

    private static (List<PortfolioFinding> Findings, List<PortfolioUndecided> Undecided) Assess(PortfolioRule rule, SetTotals totals, PortfolioAccumulator sums)
    {
        var reader = new GroupReader(rule.Measured, totals, sums.Today);
        var (findings, undecided) = (new List<PortfolioFinding>(), new List<PortfolioUndecided>());
        foreach (var all in totals.All.InOrder())
        {
            var before = findings.Count;
            var isOpen = false;
            foreach (var group in Groups(rule, totals, all, reader.CoverageOf(all)))
            {
                var result = reader.Read(all, group);
                var when = Truth.Of(result.Explainer.Explain(rule.When.Node).Value);
                // A group of which nobody is known is there to say that one could fire.
                if (when.MustBeTrue && (group is not null || rule.Measured.Grouping is Grouping.None)) findings.Add(new PortfolioFinding(rule, SeverityOf(rule, result), result));
                else isOpen |= !when.MustBeFalse;
            }

            if (isOpen && findings.Count == before)
                undecided.Add(new PortfolioUndecided(rule, rule.Measured.IsByCurrency ? totals.All[all].Currency : null, reader.CoverageOf(all)));
        }

        return (findings, undecided);
    }

    /// <summary>The groups to ask about; null stands for all accounts, or for groups of which nobody is known.</summary>
    private static IEnumerable<int?> Groups(PortfolioRule rule, SetTotals totals, int all, Coverage coverage)
    {
        if (rule.Measured.Grouping is Grouping.None) return [null];
        var currency = totals.All[all].Currency;
        var isCovered = coverage.Reaches(rule.Measured.Coverage);
        var groups = totals.Groups.InOrder().Where(group => totals.Groups[group].Currency == currency && (!isCovered || totals.Tallies[group].Counted > 0));
        if (rule.Largest is { } largest)
            groups = groups.OrderByDescending(group => totals.Totals[largest.Measure].ValueOf(group)).Take(largest.Count);
        var asked = groups.Select(group => (int?)group);
        return isCovered ? asked : asked.Append(null);
    }

    private static int SeverityOf(PortfolioRule rule, GroupResult group)
    {
        var possible = group.Explainer.Explain(rule.Severity.Node).Value is CodeSet codes ? codes.Set : Pack.Severities.Everything;
        return BitOperations.TrailingZeroCount(possible);
    }

    private static IEnumerable<FigureResult> Assess(PortfolioFigure figure, SetTotals totals, PortfolioAccumulator sums)
    {
        var reader = new GroupReader(figure.Measured, totals, sums.Today);
        foreach (var all in totals.All.InOrder())
        {
            var result = reader.Read(all, null);
            yield return new FigureResult(figure, result, result.Explainer.Explain(figure.Value.Node));
        }
    }
}
