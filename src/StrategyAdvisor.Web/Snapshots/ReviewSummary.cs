using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>What a review of some accounts comes to, in figures.</summary>
/// <param name="Statuses">How many accounts have each value of the decision that colours them; null for those where it is open. The most frequent first.</param>
/// <param name="Severities">How many findings of each severity, in the order of <see cref="Pack.Severities"/>, and in how many accounts.</param>
/// <param name="Rules">The rules that fire, the most frequent first.</param>
/// <param name="Worst">The worst accounts, <see cref="MostWorst"/> at most.</param>
public sealed record ReviewSummary(
    int Accounts,
    ImmutableArray<(string? Status, int Accounts)> Statuses,
    ImmutableArray<(string Severity, int Findings, int Accounts)> Severities,
    ImmutableArray<(Rule Rule, int Accounts)> Rules,
    ImmutableArray<AccountSummary> Worst)
{
    /// <summary>Accounts that are named, at most.</summary>
    public const int MostWorst = 10;

    /// <param name="accounts">Those that the reader may see.</param>
    public static ReviewSummary Of(ImmutableArray<AccountSummary> accounts)
    {
        var findings = accounts.SelectMany(account => account.Findings).ToList();
        return new ReviewSummary(
            accounts.Length,
            [
                .. accounts.GroupBy(account => account.Status, StringComparer.Ordinal).Select(status => (status.Key, status.Count()))
                    .OrderByDescending(status => status.Item2).ThenBy(status => status.Key, StringComparer.Ordinal),
            ],
            [.. Pack.Severities.Values.Select((name, severity) => (name, findings.Count(finding => finding.Severity == severity), accounts.Count(account => account.CountOf(severity) > 0)))],
            [
                .. findings.GroupBy(finding => finding.Rule).Select(rule => (rule.Key, rule.Count()))
                    .OrderByDescending(rule => rule.Item2).ThenBy(rule => rule.Key.Id, StringComparer.Ordinal),
            ],
            [.. accounts.Order(Comparer<AccountSummary>.Create(AccountSummary.CompareWorst)).Take(MostWorst)]);
    }
}
