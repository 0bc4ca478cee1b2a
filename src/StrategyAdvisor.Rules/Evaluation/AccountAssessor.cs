using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>
/// Explains the verdicts of one account. The compiled program says which rules fire; only those that fire or are undecided are explained,
/// so a quiet rule costs nothing here.
/// </summary>
public sealed class AccountAssessor(Pack pack)
{
    /// <summary>False where nobody reads what is missing for undecided rules: telling which facts matter costs more than all the rest.</summary>
    public bool NamesMissing { get; init; } = true;

    /// <param name="account">A row of <paramref name="batch"/>.</param>
    /// <param name="today">The as-of date.</param>
    /// <param name="verdicts">What the compiled pack said of the same batch.</param>
    public Assessment Assess(FactBatch batch, int account, LocalDate today, VerdictTable verdicts)
    {
        var explainer = new Explainer(batch.Accounts, account, pack.Account, today);
        var explained = pack.Rules.Where((_, rule) => verdicts[rule, account] != Verdict.Quiet).Select(rule => RuleExplainer.Explain(rule, explainer, NamesMissing)).ToList();
        var findings = explained.Select(rule => rule.Finding).OfType<Finding>().ToList();
        var undecided = explained.Select(rule => rule.Undecided).OfType<UndecidedRule>();
        return new Assessment(
            pack, batch, account, today,
            [.. Folded(findings).OrderBy(finding => finding.Severity).ThenBy(finding => finding.Rule.Group, StringComparer.Ordinal).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)],
            [.. undecided.OrderBy(rule => rule.Rule.Group, StringComparer.Ordinal).ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal)],
            [.. pack.Decisions.Select(decision => new DecisionResult(decision, explainer.ExplainSettled(decision.Value.Node)))])
        {
            Explainer = explainer,
        };
    }

    private static IEnumerable<Finding> Folded(List<Finding> findings) =>
        findings.Zip(Implications.Above([.. findings.Select(finding => finding.Rule)]), (finding, above) => finding with { ImpliedBy = above });
}
