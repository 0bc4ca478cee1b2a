using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>What a person calls the entries of one list: by name, else by number from 1; no two alike.</summary>
public static class EntryLabels
{
    /// <summary>The labels of a row's entries, in their order.</summary>
    public static ImmutableArray<string> Of(ListColumn list, int row) =>
        Of(Enumerable.Range(list.Offsets[row], list.Offsets[row + 1] - list.Offsets[row]).Select(entry => NameOf(list.Entries, entry)));

    /// <summary>The labels of entries that are not in a batch yet.</summary>
    public static ImmutableArray<string> Of(IEnumerable<RecordDraft> entries) =>
        Of(entries.Select(entry => entry.Record.Type.NameField is { } field ? entry.ValueOf(entry.Record.Facts[field.Slot])?.Text : null));

    /// <summary>The labels of entries with the given names, null for none. A repeated one gets <c> (2)</c>, the next <c> (3)</c>.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string?> names)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names) labels.Add(Unused(name is null ? Number(labels.Count + 1) : VisibleText.Of(name), repeats));
        return labels.ToImmutable();
    }

    /// <summary>True for a list whose entries are records with facts of their own, not plain values.</summary>
    internal static bool IsListOfRecords(this Field field) => field.Type is ListType { Element: RecordType };

    // An entry may itself be called `Ana (2)`, so every label handed out counts as used.
    private static string Unused(string label, Dictionary<string, int> repeats)
    {
        if (repeats.TryAdd(label, 1)) return label;
        string candidate;
        do
        {
            repeats[label]++;
            candidate = $"{label} ({Number(repeats[label])})";
        }
        while (!repeats.TryAdd(candidate, 1));

        return candidate;
    }

    private static string? NameOf(RecordBatch entries, int row) =>
        entries.Type.NameField is { } field ? FactValues.PrintCell(entries.Columns[field.Slot], row) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
