using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tables;

/// <summary>Reads <c>observations.csv</c>: one row a value that a source gives for a single fact of an account, or of an entry of one of its lists.</summary>
internal sealed class ObservationTable(PortfolioBuilder portfolio, DiagnosticList diagnostics)
{
    private const string ListKey = "list";
    private const string ItemKey = "item";
    private const string FactKey = "fact";
    private const string ValueKey = "value";

    /// <summary>The columns that the table must have.</summary>
    public static ImmutableArray<string> Required { get; } = [ListTable.AccountKey, FactKey, ValueKey];

    /// <summary>All columns that it may have.</summary>
    public static ImmutableArray<string> Keys { get; } = [.. Required, ListKey, ItemKey, .. SourceNote.Keys];

    // To look through a longer list for each mistaken row would take longer than reading the table.
    private const int MostSuggested = 200;

    private readonly Dictionary<(AccountDraft, string), Dictionary<string, int>> _labels = [];

    /// <returns>False where the table cannot be read as a whole.</returns>
    public bool Read(TableFile file)
    {
        var table = Table.Open(file, null, Required, Keys, diagnostics);
        if (table is null) return false;
        foreach (var row in table.Rows()) Read(table, row);
        return !table.IsCutOff;
    }

    /// <summary>Reads rows that some other reader has cut into cells.</summary>
    public void Read(IEnumerable<CsvRow> rows, TableColumns columns)
    {
        var table = new Table(columns, diagnostics);
        foreach (var row in rows) Read(table, row);
    }

    private void Read(Table table, CsvRow row)
    {
        var account = ListTable.FindAccount(table, row, portfolio);
        if (table.CheckForm(row, account) && account is not null) ReadRow(table, row, account);
    }

    private void ReadRow(Table table, CsvRow row, AccountDraft account)
    {
        if (FindRecord(table, row, account) is not { } draft) return;
        var name = table.TextOf(row, FactKey);
        var factCell = row.At(table.Columns.Cell(row, FactKey)!.Value);
        if (draft.Record.Find(name) is not { } fact)
            table.Report(DossierDiagnostics.UnknownFact.At(factCell, name).Suggesting(Suggestion.For(name, draft.Record.Facts.Select(known => known.Name))), account);
        else if (fact.IsTable) table.Report(TableDiagnostics.ListObserved.At(factCell, fact.Name), account);
        else Observe(table, row, account, draft, fact);
    }

    private static void Observe(Table table, CsvRow row, AccountDraft account, RecordDraft draft, FactDeclaration fact)
    {
        var cell = table.Columns.Cell(row, ValueKey)!.Value;
        var note = table.NoteOf(row, account);
        var reading = FactValueReader.Read(fact, cell.Text, cell.Quoted);
        if (reading.Mistake is not null) table.Report(reading.Mistake.At(row.At(cell)), account);
        else if (reading.Value is not { } value) return;
        else if (note.IsEmpty && !draft.Knows(fact)) draft.Set(fact, value);
        else draft.Observe(fact, note.Observe(fact, value, row.At(cell)));
    }

    private RecordDraft? FindRecord(Table table, CsvRow row, AccountDraft account)
    {
        var name = table.TextOf(row, ListKey);
        var item = table.TextOf(row, ItemKey);
        if (name.Length == 0)
        {
            if (item.Length == 0) return account.Facts;
            table.Report(TableDiagnostics.ItemWithoutList.At(row.Start, item), account);
            return null;
        }

        if (account.Facts.Record.Find(name) is { IsTable: true } list) return FindEntry(table, row, account, list, item);
        var lists = account.Facts.Record.Facts.Where(fact => fact.IsTable).Select(fact => fact.Name);
        table.Report(TableDiagnostics.UnknownList.At(row.At(table.Columns.Cell(row, ListKey)!.Value), name).Suggesting(Suggestion.For(name, lists)), account);
        return null;
    }

    private RecordDraft? FindEntry(Table table, CsvRow row, AccountDraft account, FactDeclaration list, string item)
    {
        var entries = account.Facts.EntriesOf(list) ?? [];
        var labels = LabelsOf(account, list, entries);
        if (!labels.TryGetValue(VisibleText.Of(item), out var index))
            index = int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : -1;
        if (index >= 0 && index < entries.Count) return entries[index];
        var place = table.Columns.Cell(row, ItemKey) is { } cell ? row.At(cell) : row.Start;
        var mistake = TableDiagnostics.UnknownItem.At(place, item, list.Name, table.TextOf(row, ListTable.AccountKey));
        table.Report(mistake.Suggesting(Suggestion.For(item, labels.Keys.Take(MostSuggested))), account);
        return null;
    }

    // Labels hold from before the first observation: an observation of a name does not change who the next rows speak of.
    private Dictionary<string, int> LabelsOf(AccountDraft account, FactDeclaration list, IEnumerable<RecordDraft> entries)
    {
        if (_labels.TryGetValue((account, list.Name), out var known)) return known;
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var label in EntryLabels.Of(entries)) labels.Add(label, labels.Count);
        _labels.Add((account, list.Name), labels);
        return labels;
    }
}
