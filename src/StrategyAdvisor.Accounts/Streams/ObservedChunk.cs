using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>What is observed of single facts of the accounts of a chunk, as rows of a table. Only such chunks pay for an object an account.</summary>
internal sealed class ObservedChunk
{
    private readonly List<(int Account, CsvRow Row)> _rows;
    private readonly TableColumns _columns;

    private ObservedChunk(List<(int, CsvRow)> rows, TableColumns columns)
    {
        _rows = rows;
        _columns = columns;
    }

    /// <returns>Null where nothing is observed of these accounts.</returns>
    public static ObservedChunk? Read(JoinedTable table, ChunkReader accounts)
    {
        var rows = new List<(int, CsvRow)>();
        for (var account = 0; account < accounts.Keys.Count; account++)
        {
            if (accounts.Keys.Texts[account] is not { } id) continue;
            table.ReportRejected(id, account, accounts.Notes);
            while (table.NextOf(accounts.Keys[account], accounts.Notes) is { } piece)
            {
                for (var row = piece.First; row < piece.First + piece.Count; row++) rows.Add((account, RowOf(table, piece.Block, row)));
            }
        }

        return rows.Count == 0 ? null : new ObservedChunk(rows, table.Table.Columns);
    }

    public AccountPortfolio Apply(FactBatch batch, FactDeclaration id, ChunkReader accounts, RowBlock block)
    {
        var mistakes = new DiagnosticList();
        var portfolio = new PortfolioBuilder(batch.Dictionary, id, mistakes);
        for (var account = 0; account < batch.Count; account++)
        {
            var draft = new AccountDraft(DraftCopy.Of(batch, account), accounts.PlaceOf(block, account));
            if (accounts.Notes.IsRefused(account)) draft.Refuse();
            portfolio.Add(draft);
        }

        new ObservationTable(portfolio, mistakes).Read(_rows.Select(row => row.Row), _columns);
        accounts.Notes.Diagnostics.AddRange(mistakes);
        return portfolio.Build(PortfolioTerms.Default);
    }

    // The cells of a row behind each other in a text of its own; what a cell's place is, the source knows.
    private static CsvRow RowOf(JoinedTable table, RowBlock block, int row)
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>(block.Columns.Length);
        var place = table.Table.Source.PlaceOf(block.Numbers[row], 0);
        foreach (var column in block.Columns) cells.Add(new CsvCell(column.IsNull(row) ? "" : column.TextOf(row), true, place.Span));
        return new CsvRow(place.Source, cells.MoveToImmutable(), null);
    }
}
