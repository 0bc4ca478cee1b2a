using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tables;

/// <summary>Reads the table of a list of records: one row an entry, joined to its account by the column <c>account</c>, in the order of the rows.</summary>
internal sealed class ListTable(PortfolioBuilder portfolio, DiagnosticList diagnostics)
{
    /// <summary>The column that joins a table to accounts.csv.</summary>
    public const string AccountKey = "account";

    /// <returns>False where the table cannot be read as a whole.</returns>
    public bool Read(TableFile file, FactDeclaration list)
    {
        var table = Table.Open(file, list.Entries, [AccountKey], [AccountKey, .. Table.NoteKeys(list.Entries!)], diagnostics);
        if (table is null) return false;
        var rows = new RowReader(table);
        foreach (var row in table.Rows())
        {
            var account = FindAccount(table, row, portfolio);
            if (table.CheckForm(row, account) && account is not null) rows.Read(row, account.Facts.AddEntry(list), account);
        }

        return !table.IsCutOff;
    }

    /// <summary>The account that a row belongs to, or null; a diagnostic says that there is none.</summary>
    public static AccountDraft? FindAccount(Table table, CsvRow row, PortfolioBuilder portfolio)
    {
        if (table.Columns.Cell(row, AccountKey) is not { } cell) return null;
        var id = cell.Text.Trim();
        if (id.Length == 0) table.Report(TableDiagnostics.AccountMissing.At(row.At(cell), AccountKey), null);
        else if (portfolio.Find(id) is { } account) return account;
        else table.Report(TableDiagnostics.UnknownAccount.At(row.At(cell), id), null);
        return null;
    }
}
