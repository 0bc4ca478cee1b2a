using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>The measures of one rule or figure, added up account by account: as much memory as there are groups, however many accounts.</summary>
internal sealed class SetTotals
{
    private readonly MeasureSet _set;
    private readonly LargestGroups? _largest;
    private readonly CurrencyTerms _terms;
    private readonly Membership _membership;
    private readonly Int128?[] _amounts;
    private readonly string[] _together;
    private readonly ImmutableArray<bool> _isOverAll;
    private readonly bool _isByAccount;
    private string? _currency;
    private int _all;
    private long _counted;
    private long _leftOut;

    /// <param name="largest">Null where every group is kept.</param>
    public SetTotals(MeasureSet set, LargestGroups? largest, EntryProgram? entries, CurrencyTerms terms)
    {
        (_set, _largest, _terms) = (set, largest, terms);
        _membership = Membership.For(set.Grouping, entries);
        (_amounts, _together) = (new Int128?[set.Measures.Length], new string[set.Measures.Length]);
        _isOverAll = [.. set.Measures.Select(measure => set.Grouping is Grouping.None || measure.IsOverAll)];
        _isByAccount = set.Grouping is Grouping.ByFacts { Facts: [{ Name: AccountColumns.IdName }] };
        Totals = [.. set.Measures.Select(MeasureTotals.For)];
    }

    public Grouping Grouping => _set.Grouping;

    /// <summary>All accounts, by currency.</summary>
    public GroupKeys All { get; } = new();

    public Growing<GroupTally> AllTallies { get; } = new();

    public GroupKeys Groups { get; } = new();

    public Growing<GroupTally> Tallies { get; } = new();

    /// <summary>How many accounts are left out for nothing but that no rate of their currency is known, by currency.</summary>
    public SortedDictionary<string, long> Unrated { get; } = new(StringComparer.Ordinal);

    /// <summary>By measure: over <see cref="All"/> where <see cref="IsOverAll"/>, else over <see cref="Groups"/>.</summary>
    public ImmutableArray<MeasureTotals> Totals { get; }

    public bool IsOverAll(int measure) => _isOverAll[measure];

    /// <summary>Nothing yet, of the same measures.</summary>
    public SetTotals Empty() => new(_set, _largest, null, _terms);

    public void Add(FactBatch batch, LocalDate today, ImmutableArray<MeasureColumns> columns)
    {
        var accounts = new AccountColumns(batch);
        _membership.Open(batch, today);
        for (var account = 0; account < batch.Count; account++) Add(accounts, account, columns);
        TurnTo(null);
    }

    private void Add(AccountColumns accounts, int account, ImmutableArray<MeasureColumns> columns)
    {
        _membership.Find(account);
        var code = _set.IsByCurrency ? accounts.Currency(account) : null;
        var (currency, rate) = _set.IsByCurrency ? _terms.Place(code) : ("", 1);
        var isCounted = Measure(accounts, account, columns, rate is null ? code : null, rate);
        TurnTo(currency);
        if (isCounted && !_membership.IsOpen) _counted++;
        else _leftOut++;
        if (isCounted) AddTo(_all, isOverAll: true);
        foreach (var name in _membership.Sure) AddTo(new GroupKey(currency, name), accounts, account, isCounted);
    }

    /// <summary>Takes up accounts of a currency, which are counted by themselves until one of another comes, or none (null).</summary>
    private void TurnTo(string? currency)
    {
        if (currency == _currency) return;
        if (_currency is not null) AllTallies[_all] = AllTallies[_all].Plus(new GroupTally(_counted, _leftOut, null));
        (_currency, _counted, _leftOut) = (currency, 0, 0);
        if (currency is not null) _all = All.Open(new GroupKey(currency, ""));
    }

    /// <param name="unrated">The currency of the account where no rate of it is known.</param>
    /// <returns>False where something that a measure needs is not known.</returns>
    private bool Measure(AccountColumns accounts, int account, ImmutableArray<MeasureColumns> columns, string? unrated, decimal? rate)
    {
        var isConverted = true;
        for (var measure = 0; measure < columns.Length; measure++)
        {
            _amounts[measure] = null;
            var takesPart = columns[measure].Where is { } where ? Amount.Read(where, account) : true;
            if (takesPart == false) continue;
            if (takesPart is null || Amount.Read(columns[measure].Value, account) is not { } amount) return false;
            if (!TryName(measure, accounts, account)) return false;
            isConverted &= (_amounts[measure] = Converted(amount, _set.Measures[measure], rate)) is not null;
        }

        if (!isConverted) Unrated[unrated!] = Unrated.GetValueOrDefault(unrated!) + 1;
        return isConverted;
    }

    private static Int128? Converted(Int128 amount, Measure measure, decimal? rate)
    {
        if (!measure.IsMoney || rate == 1) return amount;
        return rate is null ? null : Amount.Of(Amount.ToDecimal(amount) * rate.Value);
    }

    private bool TryName(int measure, AccountColumns accounts, int account)
    {
        var by = Totals[measure].By;
        _together[measure] = by.IsEmpty ? "" : accounts.First(by, account) ?? "";
        return by.IsEmpty || _together[measure].Length > 0;
    }

    // A group that no account is counted in is never asked about; its name for people is kept all the same, as accounts that are still to come may be counted in it.
    private void AddTo(GroupKey key, AccountColumns accounts, int account, bool isCounted)
    {
        var label = accounts.Id(account) == key.Name ? accounts.Name(account) : null;
        isCounted &= !AddsNothing();
        if (!isCounted && (_isByAccount || label is null)) return;
        var group = Groups.Open(key);
        Tallies[group] = Tallies[group].Plus(new GroupTally(isCounted ? 1 : 0, 0, label));
        if (isCounted) AddTo(group, isOverAll: false);
    }

    // A group of zeros is never among the largest. Where a rule looks at the largest only, most accounts of a large portfolio open no group.
    private bool AddsNothing()
    {
        if (_largest is null) return false;
        for (var measure = 0; measure < _amounts.Length; measure++)
        {
            if (!IsOverAll(measure) && (_amounts[measure] ?? 0) != 0) return false;
        }

        return true;
    }

    private void AddTo(int group, bool isOverAll)
    {
        for (var measure = 0; measure < _amounts.Length; measure++)
        {
            if (_amounts[measure] is { } amount && IsOverAll(measure) == isOverAll) Totals[measure].Add(group, amount, _together[measure]);
        }
    }
}
