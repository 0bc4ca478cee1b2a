using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Facts.Dossiers;

/// <summary>The entries that changes speak of and an account does not have yet.</summary>
public static class AddedEntries
{
    /// <summary>Entries that may be added to one list.</summary>
    public const int Most = 100;

    /// <summary>What stands for the name of the first, second, ... entry added to a list whose entries have names.</summary>
    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"+{number}");

    /// <summary>Puts an entry at the end of a list, and gives it its name.</summary>
    /// <param name="number">From 1, among those added.</param>
    public static void Add(RecordDraft account, FactDeclaration list, int number)
    {
        var entry = account.AddEntry(list);
        if (list.Entries!.Type.NameField is { } name) entry.Set(list.Entries.Facts[name.Slot], FactValue.Of(Name(number)));
    }

    /// <summary>The account with the entries that the changes add, as a batch of its own; null where they add none.</summary>
    internal static FactBatch? Grow(FactBatch batch, int account, IReadOnlyList<string> changes)
    {
        var counts = batch.Dictionary.Account.Facts.Where(fact => fact.IsTable).Select(list => (list, Count: CountOf(batch, account, list, changes))).Where(item => item.Count > 0).ToList();
        if (counts.Count == 0) return null;
        var draft = DraftCopy.Of(batch, account);
        foreach (var (list, count) in counts)
        {
            for (var number = 1; number <= count; number++) Add(draft, list, number);
        }

        return FactBatchBuilder.One(batch.Dictionary, draft);
    }

    private static int CountOf(FactBatch batch, int account, FactDeclaration list, IReadOnlyList<string> changes)
    {
        var recorded = FactValues.ListOf(batch, new(null, list.Field));
        var labels = EntryLabels.Of(recorded, account);
        var hasNames = list.Entries!.Type.NameField is not null;
        return changes.Select(change => NumberIn(change, list, hasNames ? 0 : labels.Length, hasNames ? "+" : "", labels)).DefaultIfEmpty().Max();
    }

    /// <summary>Which of the added entries a change speaks of, from 1; 0 for none.</summary>
    private static int NumberIn(string change, FactDeclaration list, int before, string sign, ImmutableArray<string> labels)
    {
        if (change.Split('.', 3) is not [var name, var label, _] || FactRecord.Spelling(name.Trim()) != FactRecord.Spelling(list.Name)) return 0;
        if (labels.Contains(label, StringComparer.Ordinal) || !label.StartsWith(sign, StringComparison.Ordinal)) return 0;
        return int.TryParse(label.AsSpan(sign.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number - before is > 0 and <= Most ? number - before : 0;
    }
}
