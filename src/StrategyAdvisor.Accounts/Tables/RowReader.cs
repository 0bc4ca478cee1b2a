using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Dossiers;

namespace StrategyAdvisor.Accounts.Tables;

/// <summary>Reads a row's facts into the draft of its account or entry.</summary>
internal sealed class RowReader(Table table)
{
    /// <param name="draft">The account's own facts, or one of its entries.</param>
    /// <param name="account">Whose row it is; a mistake refuses it.</param>
    public void Read(CsvRow row, RecordDraft draft, AccountDraft account)
    {
        var note = table.NoteOf(row, account);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (table.Columns.Facts[i] is { } fact) ReadCell(row, row.Cells[i], fact, draft, account, note);
        }

        foreach (var fact in draft.Record.Facts.Where(fact => fact.Required && !draft.Knows(fact) && !IsGiven(row, fact)))
            table.Report(DossierDiagnostics.RequiredMissing.At(row.Start, fact.Name, draft.Record.Type.Name), account);
    }

    private void ReadCell(CsvRow row, CsvCell cell, FactDeclaration fact, RecordDraft draft, AccountDraft account, SourceNote note)
    {
        if (InvisibleText.FirstIn(cell.Text) is { } character) table.Report(TableDiagnostics.InvisibleCharacter.At(row.At(cell), character), account);
        var reading = FactValueReader.Read(fact, cell.Text, cell.Quoted);
        if (reading.Mistake is not null) table.Report(reading.Mistake.At(row.At(cell)), account);
        else if (fact.IsTable) ReadListWord(row, cell, fact, draft, account);
        else if (reading.Value is not { } value) return;
        else if (note.IsEmpty) draft.Set(fact, value);
        else draft.Observe(fact, note.Observe(fact, value, row.At(cell)));
    }

    // The rows of the account's list come later, and have the last word on whether this one holds.
    private static void ReadListWord(CsvRow row, CsvCell cell, FactDeclaration list, RecordDraft draft, AccountDraft account)
    {
        if (string.IsNullOrWhiteSpace(cell.Text)) return;
        var none = FactValueReader.SaysNone(cell.Text);
        if (ReferenceEquals(draft, account.Facts)) account.ListWords[list] = (none, row.At(cell));
        else if (none) draft.SetEntries(list, []);
    }

    private bool IsGiven(CsvRow row, FactDeclaration fact)
    {
        var index = Array.IndexOf(table.Columns.Facts, fact);
        return index >= 0 && !FactValueReader.SaysUnknown(row.Cells[index].Text);
    }
}
