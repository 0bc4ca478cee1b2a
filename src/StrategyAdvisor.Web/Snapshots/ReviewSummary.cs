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

    /// <param name="snapshot">Of the accounts that the reader may see.</param>
    public static ReviewSummary Of(PortfolioSnapshot snapshot)
    {
        var (accounts, findings, touched) = (snapshot.Accounts, new int[Pack.Severities.Values.Length], new int[Pack.Severities.Values.Length]);
        var rules = new Dictionary<string, (Rule Rule, int Accounts)>(StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            var last = -1;
            foreach (var finding in account.Findings)
            {
                findings[finding.Severity]++;
                // They come by severity: another one than the last is the first of its kind in the account.
                if (finding.Severity != last) touched[last = finding.Severity]++;
                rules[finding.Rule.Id] = (finding.Rule, rules.GetValueOrDefault(finding.Rule.Id).Accounts + 1);
            }
        }

        return new ReviewSummary(
            accounts.Length,
            [
                .. accounts.GroupBy(account => account.Status, StringComparer.Ordinal).Select(status => (status.Key, status.Count()))
                    .OrderByDescending(status => status.Item2).ThenBy(status => status.Key, StringComparer.Ordinal),
            ],
            [.. Pack.Severities.Values.Select((name, severity) => (name, findings[severity], touched[severity]))],
            [.. rules.Values.OrderByDescending(rule => rule.Accounts).ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal)],
            [.. snapshot.Index.Worst.Take(MostWorst)]);
    }
}
