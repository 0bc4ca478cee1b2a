using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Portfolio.Selection;

/// <summary>What accounts are called.</summary>
public static class AccountNames
{
    public static string IdOf(FactBatch batch, int account) => TextOf(batch, account, "id") ?? "";

    /// <summary>Its name, else its id.</summary>
    public static string NameOf(FactBatch batch, int account) => TextOf(batch, account, "name") ?? IdOf(batch, account);

    /// <summary>A fact of the account as it prints; null where it is unknown or the dictionary lacks it.</summary>
    public static string? TextOf(FactBatch batch, int account, string fact) =>
        batch.Dictionary.Account.Find(fact) is { } declared ? TextOf(batch, account, declared) : null;

    public static string? TextOf(FactBatch batch, int account, FactDeclaration fact) => FactValues.Print(batch, account, new FactReference(null, fact.Field));
}
