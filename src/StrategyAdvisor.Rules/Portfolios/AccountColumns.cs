using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>What sums need to know of accounts besides what rules measure. Dictionaries without these facts do without what they are for.</summary>
internal sealed class AccountColumns(FactBatch batch)
{
    /// <summary>The fact by which accounts are told apart.</summary>
    public const string IdName = "id";

    private readonly Column? _id = Find(batch, IdName);
    private readonly Column? _name = Find(batch, "name");
    private readonly Column? _currency = Find(batch, "currency");

    public string? Id(int account) => Text(_id, account);

    public string? Name(int account) => Text(_name, account);

    /// <summary>ISO 4217 code of the account's money, or null.</summary>
    public string? Currency(int account) => Text(_currency, account);

    /// <summary>The first of some facts that is known, or null.</summary>
    public string? First(ImmutableArray<FactDeclaration> facts, int account)
    {
        foreach (var fact in facts)
        {
            if (Text(batch.Accounts.Columns[fact.Field.Slot], account) is { } text) return text;
        }

        return null;
    }

    private static Column? Find(FactBatch batch, string name) => batch.Dictionary.Account.Find(name) is { } fact ? batch.Accounts.Columns[fact.Field.Slot] : null;

    private static string? Text(Column? column, int account) => column is null ? null : GroupKeys.Text(column, account);
}
