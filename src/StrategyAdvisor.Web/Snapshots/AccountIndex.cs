using System.Buffers;
using System.Collections;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>The accounts of a snapshot in every order that a list asks for, and what they can be chosen by: made once, so that a page of a hundred thousand costs what it shows.</summary>
/// <remarks>It holds numbers, one text of all names, and a bit an account for each rule: about 100 bytes an account with the default pack.</remarks>
public sealed class AccountIndex
{
    private readonly ImmutableArray<AccountSummary> _accounts;
    private readonly Pack _pack;
    private readonly AccountNames _names;
    private readonly AccountTroubles _troubles;
    private readonly ImmutableArray<(string? Status, int Accounts)> _statuses;

    private AccountIndex(ImmutableArray<AccountSummary> accounts, AccountNames names, Pack pack)
    {
        (_accounts, _pack, _names, _troubles) = (accounts, pack, names, new AccountTroubles(accounts, names, pack));
        _statuses = names.Tally(meant: null);
        Groups = [.. _troubles.Rules.Select(rule => rule.Group)];
    }

    /// <param name="accounts">In ordinal order of their ids.</param>
    public AccountIndex(ImmutableArray<AccountSummary> accounts, Pack pack)
        : this(accounts, new AccountNames(accounts), pack)
    {
    }

    /// <summary>All that are responsible for an account, in the order of a list.</summary>
    public ImmutableArray<string> Owners => _names.Owners;

    /// <summary>All values that the decision has that colours accounts.</summary>
    public ImmutableArray<string> Statuses => _names.Statuses;

    /// <summary>The rules that fire somewhere and fold under no other, in the order of the pack.</summary>
    public ImmutableArray<Rule> Rules => _troubles.Rules;

    /// <summary>The groups of these.</summary>
    public ImmutableHashSet<string> Groups { get; }

    /// <summary>The worst accounts, the worst first.</summary>
    public IEnumerable<AccountSummary> Worst => _troubles.WorstFirst.Select(account => _accounts[account]);

    /// <summary>The part of the list that a query asks for.</summary>
    public SummaryPage Find(SummaryQuery query)
    {
        var order = Order(query.Sort);
        if (Meant(query) is not { } meant) return Page(order, order?.Length ?? _accounts.Length, query.Page, _statuses);
        var found = ArrayPool<int>.Shared.Rent(_accounts.Length);
        try
        {
            var count = 0;
            for (var i = 0; i < _accounts.Length; i++)
            {
                var account = order is null ? i : order[i];
                if (meant[account]) found[count++] = account;
            }

            return Page(found, count, query.Page, _names.Tally(meant));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(found);
        }
    }

    /// <summary>The same for the same accounts with other findings, as people set some aside.</summary>
    internal AccountIndex With(ImmutableArray<AccountSummary> accounts) => new(accounts, _names, _pack);

    // Null for all of them.
    private BitArray? Meant(SummaryQuery query)
    {
        BitArray? meant = null;
        if (query.Search is { } part) And(_names.Having(part));
        if (query.Owner is { } owner) And(_names.OwnedBy(owner));
        if (query.Status is { } status) And(_names.Coloured(status));
        if (query.Rule is { } rule) And(_troubles.Firing(rule));
        if (query.Group is not null || query.Severity is not null) And(_troubles.Having(query.Group, query.Severity));
        return meant;

        // The bits of a rule are the index's own: they are only read.
        void And(BitArray bits) => meant = meant is null ? bits : new BitArray(meant).And(bits);
    }

    // Null for the order of the ids, which is that of the accounts.
    private int[]? Order(string? sort) => sort switch
    {
        "name" => _names.ByName,
        "owner" => _troubles.ByOwner,
        "id" => null,
        _ => _troubles.WorstFirst,
    };

    private SummaryPage Page(int[]? order, int count, int wanted, ImmutableArray<(string? Status, int Accounts)> statuses)
    {
        var pages = Math.Max(1, (count + SummaryQuery.PageSize - 1) / SummaryQuery.PageSize);
        var page = Math.Clamp(wanted, 1, pages);
        var first = (page - 1) * SummaryQuery.PageSize;
        var shown = Enumerable.Range(first, Math.Min(SummaryQuery.PageSize, count - first)).Select(i => _accounts[order is null ? i : order[i]]);
        return new SummaryPage([.. shown], count, page, pages, statuses);
    }
}
