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
        var rules = pack.Portfolio.Rules.Select((rule, index) => Assess(rule, sums.Joined(index), sums)).ToList();
        var findings = rules.SelectMany(rule => rule.Findings)
            .OrderBy(finding => finding.Severity).ThenBy(finding => finding.Rule.Group, StringComparer.Ordinal).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Group.Currency, StringComparer.Ordinal).ThenBy(finding => finding.Group.Subject, StringComparer.Ordinal);
        var figures = pack.Portfolio.Figures.SelectMany((figure, index) => Assess(figure, sums.Joined(pack.Portfolio.Rules.Length + index), sums));
        return new PortfolioAssessment(pack, sums.Today, sums.Accounts, sums.Terms.Currency, [.. findings], [.. rules.SelectMany(rule => rule.Undecided)], [.. figures]);
    }

    private static (List<PortfolioFinding> Findings, List<PortfolioUndecided> Undecided) Assess(PortfolioRule rule, SetTotals totals, PortfolioAccumulator sums)
    {
        var reader = new GroupReader(rule.Measured, totals, sums.Today);
        var (findings, undecided) = (new List<PortfolioFinding>(), new List<PortfolioUndecided>());
        foreach (var all in totals.All.InOrder())
        {
            var coverage = reader.CoverageOf(all);
            var before = findings.Count;
            // Of too few accounts nothing is said, not even what the others could not change: a finding names a share of the portfolio, and that share would be wrong.
            var isOpen = !coverage.Reaches(rule.Measured.Coverage);
            foreach (var group in isOpen ? [] : Groups(rule, totals, all))
            {
                var result = reader.Read(all, group);
                var when = Truth.Of(result.Explainer.Explain(rule.When.Node).Value);
                if (when.MustBeTrue) findings.Add(new PortfolioFinding(rule, SeverityOf(rule, result), result));
                else isOpen |= !when.MustBeFalse;
            }

            if (isOpen && findings.Count == before)
                undecided.Add(new PortfolioUndecided(rule, rule.Measured.IsByCurrency ? totals.All[all].Currency : null, coverage));
        }

        return (findings, undecided);
    }

    /// <summary>The groups that a rule is asked about, those of which too little is known left out.</summary>
    public static IEnumerable<GroupResult> Asked(PortfolioRule rule, PortfolioAccumulator sums)
    {
        var totals = sums.Sets[sums.Pack.Pack.Portfolio.Rules.IndexOf(rule)];
        var reader = new GroupReader(rule.Measured, totals, sums.Today);
        return
            from all in totals.All.InOrder()
            where reader.CoverageOf(all).Reaches(rule.Measured.Coverage)
            from @group in Groups(rule, totals, all)
            select reader.Read(all, @group);
    }

    /// <summary>The groups to ask about; null stands for all accounts.</summary>
    private static IEnumerable<int?> Groups(PortfolioRule rule, SetTotals totals, int all)
    {
        if (rule.Measured.Grouping is Grouping.None) return [null];
        var currency = totals.All[all].Currency;
        var groups = Enumerable.Range(0, totals.Groups.Count).Where(group => totals.Groups[group].Currency == currency && totals.Tallies[group].Counted > 0);
        groups = rule.Largest is { } largest
            ? groups.OrderByDescending(group => totals.Totals[largest.Measure].ValueOf(group)).ThenBy(NameOf, StringComparer.Ordinal).Take(largest.Count)
            : groups.OrderBy(NameOf, StringComparer.Ordinal);
        return groups.Select(group => (int?)group);

        string NameOf(int group) => totals.Groups[group].Name;
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
