using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>Reads the accounts of a store of tables, a few thousand at a time, whatever their number.</summary>
internal sealed class TableStream(ITableStore store, string shownPath, FactDictionary dictionary, FactDeclaration id)
{
    private const string Accounts = "accounts";
    private const string Observations = "observations";
    private const string Rates = "rates";

    /// <summary>How many accounts there are, once they are being read and where the store can tell.</summary>
    public long? Total { get; private set; }

    /// <exception cref="UnreadableSourceException">A table cannot be read as a whole, so that any account may lack entries.</exception>
    public IEnumerable<AccountChunk> Chunks()
    {
        var opening = new DiagnosticList();
        var names = store.Tables;
        if (!names.Contains(Accounts, StringComparer.Ordinal)) throw new UnreadableSourceException(AccountDiagnostics.NoAccountTable.At(Nowhere(shownPath), shownPath), null);
        using var accounts = TableRows.Open(store, Accounts, id.Name, dictionary.Account, [id.Name], [.. Table.NoteKeys(dictionary.Account)], null, opening);
        Total = accounts.Source.Total;
        var lists = OpenLists(names, opening);
        var observations = names.Contains(Observations, StringComparer.Ordinal) ? OpenObservations(opening) : null;
        try
        {
            foreach (var rejected in accounts.Source.Rejected) opening.Add(rejected.Mistake);
            ImmutableArray<RefusedAccount> refused = [.. accounts.Source.Rejected.Select(row => new RefusedAccount(row.Key, row.Mistake.Location))];
            if (opening.Count > 0) yield return new AccountChunk(new FactBatchBuilder(dictionary).Build(), refused, opening.Sorted());
            var last = new LastAccount();
            while (accounts.Source.Next() is { } block) yield return ReadChunk(block, accounts, lists, observations, last);
            var rest = new ChunkNotes();
            foreach (var (_, table) in lists) table.SkipRest(rest);
            observations?.SkipRest(rest);
            yield return new AccountChunk(new FactBatchBuilder(dictionary).Build(), [], [.. rest.Diagnostics]);
        }
        finally
        {
            foreach (var (_, table) in lists) table.Dispose();
            observations?.Dispose();
        }
    }

    private AccountChunk ReadChunk(RowBlock block, TableRows accounts, ImmutableArray<(FactDeclaration, JoinedTable)> lists, JoinedTable? observations, LastAccount last)
    {
        var reader = new ChunkReader(dictionary, id, accounts, lists);
        var batch = reader.Read(block, last);
        var observed = observations is null ? null : ObservedChunk.Read(observations, reader);
        if (observed is not null)
        {
            var portfolio = observed.Apply(batch, id, reader, block);
            return new AccountChunk(portfolio.Batch, portfolio.Refused, [.. reader.Notes.Diagnostics]);
        }

        if (!reader.Notes.HasRefused) return new AccountChunk(batch, [], [.. reader.Notes.Diagnostics]);
        int[] kept = [.. Enumerable.Range(0, batch.Count).Where(row => !reader.Notes.IsRefused(row))];
        var refused = Enumerable.Range(0, batch.Count).Where(reader.Notes.IsRefused).Select(row => new RefusedAccount(reader.Keys.Texts[row], reader.PlaceOf(block, row)));
        return new AccountChunk(AccountSelection.Of(batch, kept), [.. refused], [.. reader.Notes.Diagnostics]);
    }

    private ImmutableArray<(FactDeclaration List, JoinedTable Table)> OpenLists(IEnumerable<string> names, DiagnosticList diagnostics)
    {
        var lists = ImmutableArray.CreateBuilder<(FactDeclaration, JoinedTable)>();
        foreach (var name in names.Where(name => name is not (Accounts or Observations or Rates or PortfolioTable.Name or TableFolder.ImportReport)))
        {
            if (dictionary.Account.Find(name) is not { IsTable: true } list)
            {
                var known = dictionary.Account.Facts.Where(fact => fact.IsTable).Select(fact => fact.Name);
                diagnostics.Add(TableDiagnostics.UnknownTable.At(Nowhere(shownPath), name).Suggesting(Suggestion.For(name, known)));
                continue;
            }

            if (lists.Any(other => other.Item1 == list)) throw new UnreadableSourceException(TableDiagnostics.TableTwice.At(Nowhere(shownPath), list.Name, name), null);
            ImmutableArray<string> keys = [ListTable.AccountKey, .. Table.NoteKeys(list.Entries!)];
            lists.Add((list, new JoinedTable(TableRows.Open(store, name, ListTable.AccountKey, list.Entries, [ListTable.AccountKey], keys, list, diagnostics))));
        }

        return lists.ToImmutable();
    }

    private JoinedTable OpenObservations(DiagnosticList diagnostics) =>
        new(TableRows.Open(store, Observations, ListTable.AccountKey, null, ObservationTable.Required, ObservationTable.Keys, null, diagnostics));

    private static Location Nowhere(string path) => new(new SourceText(path, ""), default);
}
