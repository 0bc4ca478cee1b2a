using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tables;

/// <summary>Reads a folder of tables: accounts.csv, one table a list of records, named after the list, and observations.csv.</summary>
/// <remarks>A table that cannot be read as a whole refuses all accounts, since any of them may lack entries. A list without a table is unknown.</remarks>
internal sealed class TableFolder(PortfolioBuilder portfolio, DiagnosticList diagnostics)
{
    /// <summary>The file that makes a folder one of tables.</summary>
    public const string AccountsFile = "accounts.csv";

    /// <summary>What an import could not use, which lies beside the tables that it wrote.</summary>
    public const string ImportReportFile = $"{ImportReport}.csv";

    /// <summary>The same without its ending, which is what a store calls the table.</summary>
    public const string ImportReport = "import-report";

    /// <summary>The table of values for single facts.</summary>
    public const string ObservationsFile = "observations.csv";

    /// <summary>Converts sums over accounts; read by who sums.</summary>
    private const string RatesFile = "rates.csv";

    /// <param name="files">All tables of the folder, in ordinal order of name.</param>
    public void Read(ImmutableArray<TableFile> files)
    {
        var usable = new AccountTable(portfolio, diagnostics).Read(files.First(file => file.Name == AccountsFile));
        var read = new Dictionary<FactDeclaration, TableFile>(ReferenceEqualityComparer.Instance);
        foreach (var file in files.Where(file => file.Name is not (AccountsFile or ObservationsFile or RatesFile or ImportReportFile))) usable &= ReadList(file, read);
        foreach (var list in Lists) FillRowless(list, hasTable: read.ContainsKey(list));
        if (files.FirstOrDefault(file => file.Name == ObservationsFile) is { } observations)
            usable &= new ObservationTable(portfolio, diagnostics).Read(observations);
        if (!usable) portfolio.RefuseAll();
    }

    private IEnumerable<FactDeclaration> Lists => portfolio.Dictionary.Account.Facts.Where(fact => fact.IsTable);

    private bool ReadList(TableFile file, Dictionary<FactDeclaration, TableFile> read)
    {
        var nowhere = new Location(new SourceText(file.ShownPath, ""), default);
        if (portfolio.Dictionary.Account.Find(file.Subject) is not { IsTable: true } list)
        {
            diagnostics.Add(TableDiagnostics.UnknownTable.At(nowhere, file.Name).Suggesting(Suggestion.For(file.Subject, Lists.Select(known => known.Name))));
            return true;
        }

        if (read.TryAdd(list, file)) return new ListTable(portfolio, diagnostics).Read(file, list);
        diagnostics.Add(TableDiagnostics.TableTwice.At(nowhere, read[list].Name, file.Name));
        return false;
    }

    private void FillRowless(FactDeclaration list, bool hasTable)
    {
        foreach (var account in portfolio.All)
        {
            var hasRows = account.Facts.EntriesOf(list) is not null;
            if (account.ListWords.TryGetValue(list, out var word)) ApplyWord(account, list, word.None, word.Place, hasRows);
            else if (!hasRows && hasTable && list.WithoutRows == AbsentRows.Empty) account.Facts.SetEntries(list, []);
        }
    }

    private void ApplyWord(AccountDraft account, FactDeclaration list, bool none, Location place, bool hasRows)
    {
        if (hasRows) account.Report(TableDiagnostics.ListContradicted.At(place, list.Name, none ? FactText.None : FactValueReader.Unknown), diagnostics);
        else if (none) account.Facts.SetEntries(list, []);
    }
}
