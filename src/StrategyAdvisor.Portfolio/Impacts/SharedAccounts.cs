using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>Accounts that were read with one dictionary, seen with another that declares the same facts or fewer.</summary>
public static class SharedAccounts
{
    /// <summary>Whether every fact of a dictionary is one of another's, so that accounts read with that can be seen with it.</summary>
    public static bool AreSeen(FactDictionary dictionary, FactDictionary read) => Slots(dictionary, read) is not null;

    /// <returns>Null where the dictionary has a fact that the accounts were not read with, or takes one for another kind, so that they must be read again.</returns>
    public static FactBatch? As(FactDictionary dictionary, FactBatch batch)
    {
        if (ReferenceEquals(dictionary, batch.Dictionary)) return batch;
        if (Slots(dictionary, batch.Dictionary) is not { } slots) return null;
        ImmutableArray<Column> columns = [.. dictionary.Account.Facts.Select(fact => As(fact, batch.Accounts.Columns[slots[fact.Field.Slot]]))];
        return new FactBatch(dictionary, new RecordBatch(dictionary.Type, batch.Count, columns), ProvenanceTable.Empty);
    }

    /// <summary>Entries, too, are told apart by the dictionary that declares them.</summary>
    private static Column As(FactDeclaration fact, Column column) => column is ListColumn list && fact.Entries is { } entries
        ? new ListColumn(list.Offsets, new RecordBatch(entries.Type, list.Entries.Count, list.Entries.Columns), list.Known) { Recorded = list.Recorded }
        : column;

    /// <summary>Which columns of one dictionary the columns of another are, or null where one is missing there.</summary>
    private static ImmutableArray<int>? Slots(FactDictionary dictionary, FactDictionary read)
    {
        var slots = new int[dictionary.Account.Facts.Length];
        foreach (var fact in dictionary.Account.Facts)
        {
            if (read.Account.Find(fact.Name) is not { } found || !IsSame(fact, found)) return null;
            slots[fact.Field.Slot] = found.Field.Slot;
        }

        return [.. slots];
    }

    private static bool IsSame(FactRecord one, FactRecord other) =>
        one.Facts.Length == other.Facts.Length && one.Facts.Zip(other.Facts).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(FactDeclaration one, FactDeclaration other) =>
        one.Name == other.Name && one.Kind == other.Kind && one.Field.Decimals == other.Field.Decimals
        && one.Field.Minimum == other.Field.Minimum && one.Field.Maximum == other.Field.Maximum && one.Required == other.Required && one.WithoutRows == other.WithoutRows
        && (one.Entries is null ? one.Type.Accepts(other.Type) && other.Type.Accepts(one.Type) : other.Entries is not null && IsSame(one.Entries, other.Entries));
}
