using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>Parts the findings that are shown from those that somebody has set aside.</summary>
internal static class SuppressedFindings
{
    /// <returns>The assessment with the findings that are shown, and with those that are set aside; null where none is.</returns>
    public static (Assessment Shown, Assessment? Aside) Split(Assessment assessment, SuppressionList suppressions)
    {
        if (suppressions.IsEmpty || assessment.Pack.Dictionary.Account.Find("id") is not { Kind: FactKind.Text } id) return (assessment, null);
        var account = FactValues.Print(assessment.Batch, assessment.Account, new FactReference(null, id.Field)) ?? "";
        var aside = assessment.Findings.Where(finding => suppressions.Holds(account, finding.Rule.Id, assessment.Today)).ToImmutableArray();
        if (aside.IsEmpty) return (assessment, null);
        var names = aside.Select(finding => finding.Rule.Id).ToHashSet(StringComparer.Ordinal);
        // What was folded under a finding that is gone stands by itself.
        var shown = assessment.Findings.Where(finding => !names.Contains(finding.Rule.Id))
            .Select(finding => finding.ImpliedBy is { } other && names.Contains(other) ? finding with { ImpliedBy = null } : finding);
        return (assessment with { Findings = [.. shown] }, assessment with { Findings = aside });
    }
}
