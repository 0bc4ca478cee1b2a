using System.Collections;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>What of the accounts is looked for by their findings: how severe, of which group, of which rule. It follows what people set aside.</summary>
internal sealed class AccountTroubles
{
    private const byte Fine = byte.MaxValue;

    private readonly byte[] _worst;
    private readonly Dictionary<string, byte[]> _worstOfGroup;
    private readonly Dictionary<string, BitArray> _firing = new(StringComparer.Ordinal);

    /// <param name="accounts">In ordinal order of their ids.</param>
    public AccountTroubles(ImmutableArray<AccountSummary> accounts, AccountNames names, Pack pack)
    {
        _worst = [.. accounts.Select(account => account.Findings is [var worst, ..] ? (byte)worst.Severity : Fine)];
        _worstOfGroup = pack.Groups.Index().ToDictionary(group => group.Item.Name, group => accounts.Select(account => (byte?)account.Groups[group.Index].Worst ?? Fine).ToArray(), StringComparer.Ordinal);
        for (var i = 0; i < accounts.Length; i++)
        {
            foreach (var finding in accounts[i].Findings) FiringOf(finding.Rule.Id, accounts.Length)[i] = true;
        }

        Rules = [.. pack.Rules.Where(rule => _firing.ContainsKey(rule.Id))];
        WorstFirst = [.. Enumerable.Range(0, accounts.Length)];
        var weights = accounts.Select(Weight).ToArray();
        Array.Sort(WorstFirst, (one, other) => weights[one] != weights[other] ? weights[other].CompareTo(weights[one]) : one.CompareTo(other));
        ByOwner = [.. WorstFirst];
        Array.Sort([.. WorstFirst.Select((account, rank) => ((long)names.OwnerOf(account) << 32) | (uint)rank)], ByOwner);
    }

    /// <summary>The rules that fire somewhere and fold under no other, in the order of the pack.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Positions of accounts: those with more blocking findings first, then with more high ones, and so on; of accounts alike the ordinally first.</summary>
    public int[] WorstFirst { get; }

    /// <summary>Positions of accounts in order of their owners, of one owner the worst first; those that nobody owns last.</summary>
    public int[] ByOwner { get; }

    /// <summary>The accounts for which a rule fires.</summary>
    public BitArray Firing(string rule) => _firing.GetValueOrDefault(rule) ?? new BitArray(_worst.Length);

    /// <summary>The accounts with a finding that severe or more.</summary>
    /// <param name="group">Of which group of rules; null for any.</param>
    /// <param name="severity">Null for any finding at all.</param>
    public BitArray Having(string? group, string? severity)
    {
        var (found, least) = (new BitArray(_worst.Length), severity is null ? Pack.Severities.Values.Length - 1 : Pack.Severities.IndexOf(severity));
        if ((group is null ? _worst : _worstOfGroup.GetValueOrDefault(group)) is not { } worst) return found;
        for (var account = 0; account < worst.Length; account++) found[account] = worst[account] <= least;
        return found;
    }

    private BitArray FiringOf(string rule, int accounts)
    {
        if (!_firing.TryGetValue(rule, out var known)) _firing[rule] = known = new BitArray(accounts);
        return known;
    }

    // Twelve bits a severity, the most severe in front: no account has 4,096 findings of one.
    private static long Weight(AccountSummary account)
    {
        var weight = 0L;
        foreach (var finding in account.Findings) weight += 1L << (12 * (Pack.Severities.Values.Length - 1 - finding.Severity));
        return weight;
    }
}
