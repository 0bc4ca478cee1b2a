using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Facts.Batches;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>The entries of one list of the accounts of a chunk: rows of another table, gathered over many accounts and then read at once.</summary>
internal sealed class EntryRows(TableRows table, ChunkNotes notes)
{
    private readonly List<int> _owners = [];
    private RecordBatchBuilder? _entries;
    private RowPiece? _waiting;

    /// <summary>How many entries there are so far.</summary>
    public int Count => _owners.Count;

    /// <summary>Takes rows of an account.</summary>
    /// <param name="entries">The batch that takes them, the same at every call.</param>
    public void Add(RowPiece piece, int account, RecordBatchBuilder entries)
    {
        _entries = entries;
        entries.AddRows(piece.Count);
        if (_waiting is { } before && !before.GoesOnIn(piece)) Read();
        for (var i = 0; i < piece.Count; i++) _owners.Add(account);
        _waiting = _waiting is { } waiting ? waiting with { Count = waiting.Count + piece.Count } : piece;
        if (piece.EndsBlock) Read();
    }

    /// <summary>Reads the rows that were taken and not read yet.</summary>
    public void Read()
    {
        if (_waiting is { } piece) table.Read(piece, _entries!, _owners.Count - piece.Count, notes, entry => _owners[entry]);
        _waiting = null;
    }
}
