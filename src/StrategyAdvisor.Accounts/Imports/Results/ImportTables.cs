using System.Text;
using StrategyAdvisor.Accounts.Imports.Rows;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Accounts.Imports.Results;

/// <summary>Writes what was gathered as the tables that <see cref="AccountReader"/> reads.</summary>
internal sealed class ImportTables(FactDictionary dictionary, IReadOnlyList<ImportedRecord> accounts)
{
    private readonly FactDeclaration _id = dictionary.Account.Find("id")!;
    private readonly StringBuilder _observations = new();

    /// <summary>File names and contents, in ordinal order of name.</summary>
    /// <param name="lists">The lists that get a table, even without rows.</param>
    public ImmutableSortedDictionary<string, string> Write(IReadOnlySet<FactDeclaration> lists)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var ordered = accounts.OrderBy(IdOf, StringComparer.Ordinal).ToList();
        CsvText.AppendRow(_observations, [ListTable.AccountKey, "list", "item", "fact", "value", .. SourceNote.Keys]);
        var header = _observations.Length;
        files.Add(TableFolder.AccountsFile, WriteRecords(dictionary.Account, null, [.. ordered.Select(account => (account, IdOf(account), ""))]));
        foreach (var list in dictionary.Account.Facts.Where(lists.Contains))
            files.Add($"{list.Name}.csv", WriteRecords(list.Entries!, list, [.. ordered.SelectMany(account => Entries(account, list))]));
        if (_observations.Length > header) files.Add(TableFolder.ObservationsFile, _observations.ToString());
        return files.ToImmutable();
    }

    private string IdOf(ImportedRecord account) => account.ValueOf(_id)!;

    private IEnumerable<(ImportedRecord Record, string Account, string Label)> Entries(ImportedRecord account, FactDeclaration list)
    {
        var entries = account.EntriesOf(list);
        var name = list.Entries!.Type.NameField is { } field ? list.Entries.Facts[field.Slot] : null;
        var labels = EntryLabels.Of(entries.Select(entry => name is null ? null : entry.ValueOf(name)));
        return entries.Zip(labels, (entry, label) => (entry, IdOf(account), label));
    }

    private string WriteRecords(FactRecord record, FactDeclaration? list, ImmutableArray<(ImportedRecord Record, string Account, string Label)> rows)
    {
        // Where a fact itself is called like a note, the row cannot carry one.
        var notes = SourceNote.Keys.Where(key => record.Find(key) is null).ToList();
        var carries = notes.Count == SourceNote.Keys.Length;
        var facts = record.Facts.Where(fact => fact.Required || rows.Any(row => OwnValue(row.Record, fact, carries) is not null)).ToList();
        var text = new StringBuilder();
        var key = list is null ? [] : ImmutableArray.Create(ListTable.AccountKey);
        CsvText.AppendRow(text, [.. key, .. facts.Select(fact => fact.Name), .. carries ? notes : []]);
        foreach (var (row, account, label) in rows)
        {
            string[] owner = list is null ? [] : [account];
            CsvText.AppendRow(text, [.. owner, .. facts.Select(fact => OwnValue(row, fact, carries) ?? ""), .. carries ? Cells(row.Note) : []]);
            foreach (var (fact, value) in row.Values.Where(item => !IsOwn(row, item.Fact, item.Value, carries)))
                CsvText.AppendRow(_observations, [account, list?.Name ?? "", label, fact.Name, value.Text, .. Cells(value.Note)]);
        }

        return text.ToString();
    }

    private static string? OwnValue(ImportedRecord row, FactDeclaration fact, bool carries)
    {
        foreach (var (other, value) in row.Values)
        {
            if (ReferenceEquals(other, fact)) return IsOwn(row, fact, value, carries) ? value.Text : null;
        }

        return null;
    }

    // What the row gives under the row's own note stands in its cell; all else is an observation. A required fact must stand in the row.
    private static bool IsOwn(ImportedRecord row, FactDeclaration fact, ImportedValue value, bool carries) =>
        fact.Required ? row.ValueOf(fact) == value.Text : carries && value.Note == row.Note && ReferenceEquals(row.Values.First(item => ReferenceEquals(item.Fact, fact)).Value, value);

    private static ImmutableArray<string> Cells(RowNote note) =>
        [note.Source, note.On ?? "", note.Status switch { ObservationStatus.Confirmed => "confirmed", ObservationStatus.Assumed => "assumed", _ => "" }];
}
