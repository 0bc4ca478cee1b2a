using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>The names under which the facts of one account are printed and asked for: <c>altman z</c>, <c>contacts.Ana Ruiz.last contact</c>, <c>complaints.1.opened</c>.</summary>
/// <remarks>Not thread-safe: it remembers what the entries of each list are called.</remarks>
/// <param name="account">A row of the batch's accounts.</param>
public sealed class FactPaths(FactBatch batch, int account)
{
    private readonly Dictionary<FactReference, ImmutableArray<string>> _labels = new(FactComparer.Instance);

    /// <summary>The path of a fact of this account.</summary>
    public string Print(FactReference fact)
    {
        if (fact.Record is not { } record) return fact.Field.Name;
        return record.List.Field.IsListOfRecords() ? $"{Print(record)}.{fact.Field.Name}" : Print(record);
    }

    /// <summary>The path of an entry, for example <c>contacts.Ana Ruiz</c>.</summary>
    public string Print(EntryReference entry) => $"{Print(entry.List)}.{LabelsOf(entry.List)[entry.Row - FirstRow(entry.List)]}";

    /// <summary>The fact that a path names, its fact names in any spelling and its entries as they print.</summary>
    /// <returns>False where the account has no such entry, or its dictionary no such fact.</returns>
    public bool TryResolve(string path, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FactReference? fact)
    {
        fact = Resolve(path.Trim(), batch.Dictionary.Account, null);
        return fact is not null;
    }

    /// <summary>The paths of all facts of this account, known or not, those of entries behind their list.</summary>
    public IEnumerable<string> All() => All(batch.Dictionary.Account, null);

    private IEnumerable<string> All(FactRecord record, EntryReference? place)
    {
        foreach (var fact in record.Facts)
        {
            var reference = new FactReference(place, fact.Field);
            yield return Print(reference);
            if (!fact.IsTable) continue;
            var entries = Enumerable.Range(FirstRow(reference), LabelsOf(reference).Length);
            foreach (var path in entries.SelectMany(row => All(fact.Entries!, new EntryReference(reference, row)))) yield return path;
        }
    }

    private FactReference? Resolve(string path, FactRecord record, EntryReference? place)
    {
        if (record.Find(path) is { } own) return new FactReference(place, own.Field);
        for (var dot = path.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = path.IndexOf('.', dot + 1))
        {
            if (record.Find(path[..dot]) is not { Entries: not null } list) continue;
            if (ResolveEntry(path[(dot + 1)..], list, new FactReference(place, list.Field)) is { } found) return found;
        }

        return null;
    }

    // A name may hold dots itself, so each label is tried whole.
    private FactReference? ResolveEntry(string path, FactDeclaration list, FactReference reference)
    {
        var labels = LabelsOf(reference);
        for (var i = 0; i < labels.Length; i++)
        {
            if (!path.StartsWith(labels[i], StringComparison.Ordinal)) continue;
            var rest = path.AsSpan(labels[i].Length);
            var entry = new EntryReference(reference, FirstRow(reference) + i);
            if (rest.IsEmpty && !list.IsTable) return new FactReference(entry, list.Entries!.Facts[0].Field);
            if (rest.StartsWith(".") && Resolve(rest[1..].ToString(), list.Entries!, entry) is { } found) return found;
        }

        return null;
    }

    private ImmutableArray<string> LabelsOf(FactReference list)
    {
        if (_labels.TryGetValue(list, out var known)) return known;
        var labels = EntryLabels.Of(ColumnOf(list), RowOf(list));
        _labels.Add(list, labels);
        return labels;
    }

    private int FirstRow(FactReference list) => ColumnOf(list).Offsets[RowOf(list)];

    private ListColumn ColumnOf(FactReference list) => FactValues.ListOf(batch, list);

    private int RowOf(FactReference list) => list.Record?.Row ?? account;
}
