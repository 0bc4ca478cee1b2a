using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Explanations;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>What a portfolio rule or figure asked of the accounts of a case, with the measures it found.</summary>
/// <param name="accounts">The case's.</param>
internal sealed class GroupCondition(FactBatch accounts)
{
    private const int Most = 8;

    private readonly FactPaths _paths = new(accounts, 0);

    /// <summary>The condition for the group, or the figure; under a heading where there are several groups; null where none was asked about.</summary>
    public ConditionPart? Of(TestSubject subject, PortfolioAssessment whole, PortfolioAccumulator sums)
    {
        var parts = subject.Together is { } rule
            ? PortfolioAssessor.Asked(rule, sums).Select(group => Read(group.Explainer.Explain(rule.When.Node)) with { Entry = group.Subject }).ToList()
            : whole.Figures.Where(result => result.Figure.Id == subject.Figure!.Id).Select(result => Read(result.Value)).ToList();
        if (parts.Count < 2) return parts.Count == 0 ? null : parts[0];
        var shown = parts.Count > Most ? $", of which {Most} are shown" : "";
        return new ConditionPart("groups", string.Create(CultureInfo.InvariantCulture, $"{parts.Count}{shown}"), [.. parts.Take(Most)]) { Heading = "groups" };
    }

    private ConditionPart Read(Feel.Evaluation.Explanation explanation) => new ConditionReader(_paths).Read(explanation, levels: 1);
}
