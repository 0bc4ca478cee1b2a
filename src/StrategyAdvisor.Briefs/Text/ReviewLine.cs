using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Text;

/// <summary>What a <see cref="ReviewTable"/> says of one account, which is little beside its brief.</summary>
/// <param name="StatusTitle">Null where the pack has no decision that colours accounts.</param>
/// <param name="VerdictTitle">Null where the pack has no decision that is the verdict.</param>
/// <param name="Counts">Findings that fold under no other, by severity.</param>
/// <param name="Waiting">Rules that wait for facts: an account of which little is known has few findings and many of these.</param>
/// <param name="Worry">The title of the finding that weighs most; empty where there is none.</param>
public sealed record ReviewLine(string Account, string Name, string? StatusTitle, string Status, ImmutableArray<int> Counts, int Waiting, string? VerdictTitle, string Verdict, string Worry)
{
    public static ReviewLine Of(Brief brief)
    {
        var verdict = brief.Decisions.FirstOrDefault(decision => decision.Role == DecisionRole.Verdict);
        return new ReviewLine(
            brief.Account,
            brief.Name,
            brief.Status?.Title,
            brief.Status?.Words ?? "",
            [.. Pack.Severities.Values.Select(severity => brief.Standing.Count(finding => finding.Severity == severity))],
            brief.Undecided.Length,
            verdict?.Title,
            verdict?.Words ?? "",
            brief.Opening.Worries.FirstOrDefault()?.Title ?? "");
    }
}
