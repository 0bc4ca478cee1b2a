using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts;

/// <summary>Gathers accounts, whatever their source, tells them apart by id and puts those free of mistakes in order.</summary>
internal sealed class PortfolioBuilder(FactDictionary dictionary, FactDeclaration id, DiagnosticList diagnostics)
{
    private readonly Dictionary<string, AccountDraft> _byId = new(StringComparer.Ordinal);
    private readonly List<AccountDraft> _all = [];

    public FactDictionary Dictionary { get; } = dictionary;

    public FactDeclaration IdFact { get; } = id;

    /// <summary>The accounts in the order they came.</summary>
    public IReadOnlyList<AccountDraft> All => _all;

    /// <summary>Takes an account in; the second of the same id is refused.</summary>
    public void Add(AccountDraft account)
    {
        _all.Add(account);
        if (IdOf(account) is not { } id) account.Refuse();
        else if (!_byId.TryAdd(id, account)) account.Report(AccountDiagnostics.AccountTwice.At(account.Place, id, _byId[id].Place.ToString()), diagnostics);
    }

    /// <summary>The first account of an id, or null.</summary>
    public AccountDraft? Find(string id) => _byId.GetValueOrDefault(id);

    public void RefuseAll()
    {
        foreach (var account in _all) account.Refuse();
    }

    public AccountPortfolio Build(PortfolioTerms terms)
    {
        var batch = new FactBatchBuilder(Dictionary);
        foreach (var account in _all.Where(account => !account.IsRefused).OrderBy(IdOf, IdOrder.Instance)) batch.Add(account.Facts);
        var refused = _all.Where(account => account.IsRefused).Select(account => new RefusedAccount(IdOf(account), account.Place));
        return new AccountPortfolio(batch.Build(), terms, [.. refused]);
    }

    private string? IdOf(AccountDraft account) => account.Facts.ValueOf(IdFact)?.Text;
}
