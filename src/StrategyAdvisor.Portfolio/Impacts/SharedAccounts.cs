using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>Accounts that were read with one dictionary, seen with another that declares the same facts.</summary>
public static class SharedAccounts
{
    /// <returns>Null where the dictionaries differ in what a fact is, so that the accounts must be read again.</returns>
    public static FactBatch? As(FactDictionary dictionary, FactBatch batch) =>
        IsSame(dictionary.Account, batch.Dictionary.Account) ? new FactBatch(dictionary, batch.Accounts, batch.Provenance) : null;

    private static bool IsSame(FactRecord one, FactRecord other) =>
        one.Facts.Length == other.Facts.Length && one.Facts.Zip(other.Facts).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(FactDeclaration one, FactDeclaration other) =>
        one.Name == other.Name && one.Kind == other.Kind && one.Field.Decimals == other.Field.Decimals
        && one.Field.Minimum == other.Field.Minimum && one.Field.Maximum == other.Field.Maximum && one.Required == other.Required && one.WithoutRows == other.WithoutRows
        && (one.Entries is null ? one.Type.Accepts(other.Type) && other.Type.Accepts(one.Type) : other.Entries is not null && IsSame(one.Entries, other.Entries));
}
