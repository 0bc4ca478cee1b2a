using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Pages;

/// <summary>What the page of a review holds of one account.</summary>
/// <param name="Status">The value of the decision that colours it; empty where it is open or the pack has none.</param>
/// <param name="Counts">Its standing findings by severity.</param>
/// <param name="Groups">In the order of <see cref="Pack.AccountGroups"/>.</param>
internal sealed record PageAccount(
    [property: System.Text.Json.Serialization.JsonPropertyName("account")] string Id, string Name, string Status, string StatusWords, string Verdict, string Worry, ImmutableArray<int> Counts, ImmutableArray<PageCell> Groups)
{
    public static PageAccount Of(Brief brief)
    {
        var standing = brief.Standing.ToList();
        return new PageAccount(
            brief.Account,
            brief.Name,
            (brief.Status?.Value as PlainValue.Text)?.Content ?? "",
            brief.Status?.Words ?? "",
            brief.Decisions.FirstOrDefault(decision => decision.Role == DecisionRole.Verdict)?.Words ?? "",
            brief.Opening.Worries.FirstOrDefault()?.Title ?? "",
            [.. Pack.Severities.Values.Select(severity => standing.Count(finding => finding.Severity == severity))],
            [.. brief.Groups.Select(group => Cell(standing.Where(finding => finding.Group == group.Name), brief.Undecided.Count(undecided => undecided.Group == group.Name)))]);
    }

    private static PageCell Cell(IEnumerable<BriefFinding> findings, int undecided)
    {
        var severities = findings.Select(finding => Pack.Severities.IndexOf(finding.Severity)).ToList();
        return new PageCell(severities.Count, severities.Count == 0 ? -1 : severities.Min(), undecided);
    }
}

/// <summary>What the heat map holds of one group of rules at one account.</summary>
/// <param name="Count">Standing findings.</param>
/// <param name="Worst">The most severe as a position in <see cref="Pack.Severities"/>, or -1.</param>
/// <param name="Undecided">Rules that depend on what is not known.</param>
internal readonly record struct PageCell(int Count, int Worst, int Undecided);
