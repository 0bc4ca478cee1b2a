using System.Collections;
using System.Text;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>What of the accounts is looked for by letters: their names, ids and owners. It stays the same whatever people decide.</summary>
internal sealed class AccountNames
{
    private const char Between = '\0';

    // All names and ids one behind the other in capitals: one search through it costs less than asking each account.
    private readonly string _text;
    private readonly int[] _starts;
    private readonly int[] _ownerOf;
    private readonly int[] _statusOf;

    /// <param name="accounts">In ordinal order of their ids.</param>
    public AccountNames(ImmutableArray<AccountSummary> accounts)
    {
        var text = new StringBuilder();
        _starts = new int[accounts.Length + 1];
        for (var i = 0; i < accounts.Length; i++)
        {
            text.Append(accounts[i].Name.ToUpperInvariant()).Append(Between).Append(accounts[i].Id.ToUpperInvariant()).Append(Between);
            _starts[i + 1] = text.Length;
        }

        _text = text.ToString();
        Owners = [.. accounts.Select(account => account.Owner).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).ThenBy(owner => owner, StringComparer.Ordinal)];
        Statuses = [.. accounts.Select(account => account.Status).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var ranks = Owners.Index().ToDictionary(owner => owner.Item, owner => owner.Index, StringComparer.Ordinal);
        _ownerOf = [.. accounts.Select(account => account.Owner is { } owner ? ranks[owner] : Owners.Length)];
        _statusOf = [.. accounts.Select(account => account.Status is { } status ? Statuses.IndexOf(status) : -1)];
        ByName = [.. Enumerable.Range(0, accounts.Length)];
        Array.Sort([.. accounts.Select(account => account.Name)], ByName, StringComparer.OrdinalIgnoreCase);
        InOrderOfIds(accounts);
    }

    /// <summary>All that are responsible for an account, in the order of a list.</summary>
    public ImmutableArray<string> Owners { get; }

    /// <summary>All values of the decision that colours accounts.</summary>
    public ImmutableArray<string> Statuses { get; }

    /// <summary>Positions of accounts in order of their names; of one name, in order of their ids.</summary>
    public int[] ByName { get; }

    /// <summary>The rank of an account's owner among <see cref="Owners"/>; their number where nobody is.</summary>
    public int OwnerOf(int account) => _ownerOf[account];

    /// <summary>The accounts that somebody is responsible for.</summary>
    public BitArray OwnedBy(string owner) => Owners.IndexOf(owner) is >= 0 and var rank ? Those(account => _ownerOf[account] == rank) : new BitArray(_ownerOf.Length);

    /// <summary>The accounts with a value of the decision that colours them.</summary>
    public BitArray Coloured(string status) => Statuses.IndexOf(status) is >= 0 and var rank ? Those(account => _statusOf[account] == rank) : new BitArray(_ownerOf.Length);

    /// <summary>How many accounts have each value of that decision, null where it is open, the most frequent first.</summary>
    /// <param name="meant">Those that count; null for all.</param>
    public ImmutableArray<(string? Status, int Accounts)> Tally(BitArray? meant)
    {
        // One more for those where it is open.
        var counts = new int[Statuses.Length + 1];
        for (var account = 0; account < _statusOf.Length; account++)
        {
            if (meant is null || meant[account]) counts[_statusOf[account] + 1]++;
        }

        return [.. counts.Select((count, status) => (status == 0 ? null : Statuses[status - 1], count)).Where(one => one.count > 0).OrderByDescending(one => one.count)];
    }

    /// <summary>The accounts whose name or id has a text in it, in any case.</summary>
    public BitArray Having(string part)
    {
        var (found, wanted) = (new BitArray(_ownerOf.Length), part.ToUpperInvariant());
        for (var at = _text.IndexOf(wanted, StringComparison.Ordinal); at >= 0;)
        {
            var account = AccountAt(at);
            found[account] = true;
            var next = _starts[account + 1];
            at = next < _text.Length ? _text.IndexOf(wanted, next, StringComparison.Ordinal) : -1;
        }

        return found;
    }

    private int AccountAt(int letter) => Array.BinarySearch(_starts, letter) is >= 0 and var exact ? exact : ~Array.BinarySearch(_starts, letter) - 1;

    private BitArray Those(Func<int, bool> isMeant)
    {
        var found = new BitArray(_ownerOf.Length);
        for (var account = 0; account < found.Length; account++) found[account] = isMeant(account);
        return found;
    }

    // The sort of arrays keeps no order among equals.
    private void InOrderOfIds(ImmutableArray<AccountSummary> accounts)
    {
        for (var from = 0; from < ByName.Length;)
        {
            var to = from + 1;
            while (to < ByName.Length && string.Equals(accounts[ByName[from]].Name, accounts[ByName[to]].Name, StringComparison.OrdinalIgnoreCase)) to++;
            Array.Sort(ByName, from, to - from);
            from = to;
        }
    }
}
