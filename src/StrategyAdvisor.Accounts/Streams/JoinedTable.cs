using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Accounts.Tables;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>A table of which the rows belong to accounts, read beside the accounts: both are ordered alike, so that neither is ever held whole.</summary>
internal sealed class JoinedTable(TableRows table) : IDisposable
{
    private readonly int _key = table.Columns.IndexOf(ListTable.AccountKey);
    private readonly ILookup<string, RejectedRow> _rejected = table.Source.Rejected.ToLookup(row => row.Key ?? "", StringComparer.Ordinal);
    private RowBlock? _block;
    private int _row;
    private bool _isOver;

    public TableRows Table => table;

    /// <summary>Reports the rows of an account that could not be cut into cells.</summary>
    public void ReportRejected(string id, int account, ChunkNotes notes)
    {
        foreach (var rejected in _rejected[id]) notes.Report(account, rejected.Mistake);
    }

    /// <summary>The next rows of one account, as far as they stand in one block; to be read before more are asked for where they are the block's last. Rows before them belong to nobody and are told.</summary>
    /// <returns>Null where the account has no more.</returns>
    public RowPiece? NextOf(ReadOnlySpan<byte> id, ChunkNotes notes)
    {
        while (Fill())
        {
            Skip(id, notes);
            var first = _row;
            while (_row < _block!.Count && _block.Columns[_key].CompareTo(_row, id) == 0) _row++;
            if (_row > first) return new RowPiece(_block, first, _row - first);
            if (_row < _block.Count) return null;
        }

        return null;
    }

    /// <summary>Tells of the rows behind the last account.</summary>
    public void SkipRest(ChunkNotes notes)
    {
        foreach (var rejected in _rejected[""]) notes.Report(-1, rejected.Mistake);
        for (; Fill(); _row++) ReportNobodys(notes);
    }

    public void Dispose() => table.Dispose();

    private void Skip(ReadOnlySpan<byte> id, ChunkNotes notes)
    {
        for (; _row < _block!.Count && _block.Columns[_key].CompareTo(_row, id) < 0; _row++) ReportNobodys(notes);
    }

    private void ReportNobodys(ChunkNotes notes)
    {
        var cells = _block!.Columns[_key];
        var place = table.Source.PlaceOf(_block.Numbers[_row], _key);
        var key = cells.IsNull(_row) ? "" : cells.TextOf(_row).Trim();
        notes.Report(-1, key.Length == 0 ? TableDiagnostics.AccountMissing.At(place, ListTable.AccountKey) : TableDiagnostics.UnknownAccount.At(place, key));
    }

    private bool Fill()
    {
        while (!_isOver && (_block is null || _row >= _block.Count))
        {
            _block = table.Source.Next();
            _row = 0;
            _isOver = _block is null;
        }

        return !_isOver;
    }
}
