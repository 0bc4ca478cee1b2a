using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>Reads the accounts of one block, and the entries of their lists, into the columns of a batch.</summary>
internal sealed class ChunkReader(FactDictionary dictionary, FactDeclaration id, TableRows accounts, ImmutableArray<(FactDeclaration List, JoinedTable Table)> lists)
{
    private readonly RecordBatchBuilder _rows = new(dictionary.Account);

    public ChunkNotes Notes { get; } = new();

    public AccountKeys Keys { get; } = new();

    /// <summary>The accounts of the block, those with mistakes among them.</summary>
    /// <param name="last">The account before; becomes the last one here.</param>
    public FactBatch Read(RowBlock block, LastAccount last)
    {
        _rows.AddRows(block.Count);
        accounts.Read(new RowPiece(block, 0, block.Count), _rows, 0, Notes, row => row);
        var isFirstOfId = ReadKeys(block, last);
        foreach (var (list, table) in lists) ReadList(block, list, table, isFirstOfId);
        foreach (var list in dictionary.Account.Facts.Where(fact => fact.IsTable && lists.All(known => known.List != fact))) ReadWords(block, list, null);
        return new FactBatch(dictionary, _rows.Build(), Notes.Provenance);
    }

    public Location PlaceOf(RowBlock block, int row) => accounts.Source.PlaceOf(block.Numbers[row], 0);

    private bool[] ReadKeys(RowBlock block, LastAccount last)
    {
        var column = Array.IndexOf(accounts.Columns.Facts, id);
        var isFirst = new bool[block.Count];
        for (var row = 0; row < block.Count; row++)
        {
            var key = block.Columns[column].IsNull(row) ? "" : block.Columns[column].TextOf(row).Trim();
            Keys.Add(FactValueReader.SaysUnknown(key) ? null : key);
            isFirst[row] = key != last.Id;
            if (key.Length == 0) continue;
            if (!isFirst[row]) Notes.Report(row, AccountDiagnostics.AccountTwice.At(PlaceOf(block, row), key, accounts.Source.PlaceOf(last.Row, 0).ToString()));
            if (!isFirst[row]) continue;
            foreach (var (_, table) in lists) table.ReportRejected(key, row, Notes);
            (last.Id, last.Row) = (key, block.Numbers[row]);
        }

        return isFirst;
    }

    private void ReadList(RowBlock block, FactDeclaration list, JoinedTable table, bool[] isFirstOfId)
    {
        var words = ReadWords(block, list, table);
        var entries = new EntryRows(table.Table, Notes);
        for (var row = 0; row < block.Count; row++)
        {
            var count = entries.Count;
            if (isFirstOfId[row] && Keys.Texts[row] is not null)
            {
                while (table.NextOf(Keys[row], Notes) is { } piece) entries.Add(piece, row, _rows.Open(row, list.Field.Slot));
            }

            if (entries.Count > count && words?[row] is { } word) Contradict(block, row, list, word);
            else if (entries.Count == count && words?[row] is null && list.WithoutRows == AbsentRows.Empty) _rows.Open(row, list.Field.Slot);
            else if (words?[row] is { None: true }) _rows.Open(row, list.Field.Slot);
        }

        entries.Read();
    }

    /// <summary>What the accounts themselves say of a list, or null where they have no column for it.</summary>
    private (bool None, int Column)?[]? ReadWords(RowBlock block, FactDeclaration list, JoinedTable? table)
    {
        var column = Array.IndexOf(accounts.Columns.Facts, list);
        if (column < 0) return null;
        var words = new (bool, int)?[block.Count];
        for (var row = 0; row < block.Count; row++)
        {
            if (block.Columns[column].IsNull(row) || block.Columns[column].TextOf(row) is not { } text || string.IsNullOrWhiteSpace(text)) continue;
            if (FactValueReader.Read(list, text, quoted: true).Mistake is { } mistake) Notes.Report(row, mistake.At(accounts.Source.PlaceOf(block.Numbers[row], column)));
            else words[row] = (FactValueReader.SaysNone(text), column);
            if (table is null && words[row] is { Item1: true }) _rows.Open(row, list.Field.Slot);
        }

        return words;
    }

    private void Contradict(RowBlock block, int row, FactDeclaration list, (bool None, int Column) word) => Notes.Report(
        row,
        TableDiagnostics.ListContradicted.At(accounts.Source.PlaceOf(block.Numbers[row], word.Column), list.Name, word.None ? FactText.None : FactValueReader.Unknown));
}

/// <summary>The account that was read last.</summary>
internal sealed class LastAccount
{
    /// <summary>Null before the first.</summary>
    public string? Id { get; set; }

    /// <summary>Its row in the table.</summary>
    public long Row { get; set; }
}
