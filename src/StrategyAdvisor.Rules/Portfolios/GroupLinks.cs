using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>
/// Where accounts are grouped by a fact and else by their own id, the fact names an account, which may be in the group of another: the last of such a chain names the group of all.
/// Accounts that lead to each other in a circle are one group, named by the first of their ids.
/// </summary>
internal sealed class GroupLinks(ImmutableArray<FactDeclaration> facts)
{
    private readonly Dictionary<string, string> _next = new(StringComparer.Ordinal);
    private readonly ImmutableArray<FactDeclaration> _leading = facts[..^1];

    /// <summary>How many accounts lead on.</summary>
    public int Count => _next.Count;

    /// <summary>True where groups by these facts can hang together.</summary>
    public static bool AreIn(ImmutableArray<FactDeclaration> facts) => facts is [_, .., { Name: AccountColumns.IdName }];

    public void Add(FactBatch batch)
    {
        var accounts = new AccountColumns(batch);
        for (var account = 0; account < batch.Count; account++)
        {
            if (accounts.First(_leading, account) is { } to && accounts.Id(account) is { } id && id != to) _next[id] = to;
        }
    }

    public void Merge(GroupLinks other)
    {
        foreach (var (id, to) in other._next) _next[id] = to;
    }

    /// <summary>True where a group is part of another.</summary>
    public bool LeadsOn(string name) => _next.ContainsKey(name);

    /// <summary>The name of the group that all of a chain are in.</summary>
    public string EndOf(string name)
    {
        if (!_next.TryGetValue(name, out var to)) return name;
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        while (seen.Add(to))
        {
            if (!_next.TryGetValue(to, out var next)) return to;
            to = next;
        }

        return FirstOf(to);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_next.Count);
        foreach (var (id, to) in _next.OrderBy(link => link.Key, StringComparer.Ordinal))
        {
            writer.Write(id);
            writer.Write(to);
        }
    }

    public void Read(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--) _next[reader.ReadString()] = reader.ReadString();
    }

    private string FirstOf(string inCircle)
    {
        var first = inCircle;
        for (var at = _next[inCircle]; at != inCircle; at = _next[at])
        {
            if (string.CompareOrdinal(at, first) < 0) first = at;
        }

        return first;
    }
}
