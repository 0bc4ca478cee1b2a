using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tables;

/// <summary>Reads <c>accounts.csv</c>: one row an account, one column a fact.</summary>
internal sealed class AccountTable(PortfolioBuilder portfolio, DiagnosticList diagnostics)
{
    /// <returns>False where the table cannot be read as a whole.</returns>
    public bool Read(TableFile file)
    {
        var record = portfolio.Dictionary.Account;
        var table = Table.Open(file, record, [portfolio.IdFact.Name], [.. Table.NoteKeys(record)], diagnostics);
        if (table is null) return false;
        var rows = new RowReader(table);
        foreach (var row in table.Rows()) portfolio.Add(ReadAccount(table, rows, row));
        return !table.IsCutOff;
    }

    private AccountDraft ReadAccount(Table table, RowReader rows, CsvRow row)
    {
        var account = new AccountDraft(new RecordDraft(portfolio.Dictionary.Account), row.Start);
        if (table.CheckForm(row, account)) rows.Read(row, account.Facts, account);
        else KeepId(table, row, account);
        return account;
    }

    // A row of the wrong length still tells whose it is, so that rows of other tables are not told to belong to nobody.
    private void KeepId(Table table, CsvRow row, AccountDraft account)
    {
        var index = Array.IndexOf(table.Columns.Facts, portfolio.IdFact);
        if (index < row.Cells.Length && FactValueReader.Read(portfolio.IdFact, row.Cells[index].Text, quoted: false).Value is { } id)
            account.Facts.Set(portfolio.IdFact, id);
    }
}
