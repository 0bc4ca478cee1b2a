using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>A table whose columns are bound to facts; its rows go into the columns of a batch, column by column.</summary>
internal sealed class TableRows : IDisposable
{
    private readonly ImmutableArray<FactColumn?> _readers;
    private readonly ImmutableArray<FactDeclaration> _withoutColumn;

    private readonly FactRecord? _record;
    private readonly FactReference? _list;

    private TableRows(IRowSource source, TableColumns columns, FactRecord? record, FactDeclaration? list)
    {
        Source = source;
        Columns = columns;
        _record = record;
        _list = list is null ? null : new FactReference(null, list.Field);
        _readers = [.. columns.Facts.Select(fact => fact is null || fact.IsTable ? null : new FactColumn(fact))];
        _withoutColumn = [.. (record?.Facts ?? []).Where(fact => fact.Required && !columns.Facts.Contains(fact))];
    }

    public IRowSource Source { get; }

    public TableColumns Columns { get; }

    /// <summary>Binds the columns of a table.</summary>
    /// <param name="record">Whose facts may be columns, or null for none.</param>
    /// <param name="list">Where the rows are entries of a list, that list.</param>
    /// <exception cref="UnreadableSourceException">A column is missing or there twice, or the source fails.</exception>
    public static TableRows Open(ITableStore store, string table, string key, FactRecord? record, ImmutableArray<string> required, ImmutableArray<string> keys, FactDeclaration? list, DiagnosticList diagnostics)
    {
        var source = store.Open(table, key);
        var mistakes = new DiagnosticList();
        var columns = TableColumns.Read(HeaderOf(source), record, required, keys, mistakes);
        if (columns is null)
        {
            source.Dispose();
            throw new UnreadableSourceException(mistakes.Sorted().First(mistake => mistake.Severity == DiagnosticSeverity.Error), null);
        }

        diagnostics.AddRange(mistakes);
        return new TableRows(source, columns, record, list);
    }

    /// <summary>Reads some rows of a block into rows of a batch that are there already.</summary>
    /// <param name="into">The row of the first in <paramref name="rows"/>; the others follow it.</param>
    /// <param name="chunk">Takes the mistakes, and what is noted of sources.</param>
    /// <param name="owner">The account of a row of <paramref name="rows"/>.</param>
    public void Read(RowPiece piece, RecordBatchBuilder rows, int into, ChunkNotes chunk, Func<int, int> owner)
    {
        var notes = NotesOf(piece.Block, piece.First, piece.Count, chunk, into, owner);
        for (var column = 0; column < _readers.Length; column++)
        {
            if (_readers[column] is { } reader) ReadColumn(piece, column, reader, rows, into, chunk, owner, notes);
        }

        foreach (var fact in _withoutColumn)
        {
            for (var i = 0; i < piece.Count; i++) chunk.Report(owner(into + i), Missing(piece.Block, piece.First + i, fact));
        }
    }

    public void Dispose() => Source.Dispose();

    private void ReadColumn(RowPiece piece, int column, FactColumn reader, RecordBatchBuilder rows, int into, ChunkNotes chunk, Func<int, int> owner, SourceNote?[]? notes)
    {
        var fact = Columns.Facts[column]!;
        var cells = piece.Block.Columns[column];
        foreach (var i in reader.Read(cells, piece.First, piece.Count, rows, into, isNoted: notes is not null))
        {
            var reading = reader.Cells.Read(cells, piece.First + i);
            if (reading.Value is { } value)
            {
                rows.Set(into + i, fact.Field.Slot, value);
                if (notes?[i] is { } note) chunk.Observe(owner(into + i), ReferenceOf(fact, into + i), note.Observe(fact, value, null).Observation);
            }
            else if (reading.Mistake is not null) chunk.Report(owner(into + i), reading.Mistake.At(Source.PlaceOf(piece.Block.Numbers[piece.First + i], column)));
            else if (fact.Required) chunk.Report(owner(into + i), Missing(piece.Block, piece.First + i, fact));
        }
    }

    private SourceNote?[]? NotesOf(RowBlock block, int first, int count, ChunkNotes chunk, int into, Func<int, int> owner)
    {
        SourceNote?[]? notes = null;
        foreach (var (key, column) in SourceNote.Keys.Select(key => (key, Columns.IndexOf(key))).Where(pair => pair.Item2 >= 0))
        {
            for (var i = 0; i < count; i++)
            {
                if (block.Columns[column].IsNull(first + i)) continue;
                notes ??= new SourceNote?[count];
                var note = (notes[i] ?? SourceNote.Nothing).With(key, block.Columns[column].TextOf(first + i), out var mistake);
                notes[i] = note.IsEmpty ? null : note;
                if (mistake is not null) chunk.Report(owner(into + i), mistake.At(Source.PlaceOf(block.Numbers[first + i], column)));
            }
        }

        return notes;
    }

    private Diagnostic Missing(RowBlock block, int row, FactDeclaration fact) =>
        DossierDiagnostics.RequiredMissing.At(Source.PlaceOf(block.Numbers[row], 0), fact.Name, _record!.Type.Name);

    private FactReference ReferenceOf(FactDeclaration fact, int row) => new(_list is null ? null : new EntryReference(_list, row), fact.Field);

    private static CsvRow HeaderOf(IRowSource source)
    {
        var text = new SourceText(source.ShownPath, string.Join(',', source.Names));
        var start = 0;
        var cells = ImmutableArray.CreateBuilder<CsvCell>(source.Names.Length);
        foreach (var name in source.Names)
        {
            // Names of a typed table hold what they hold: a semicolon in one is no sign of another separator.
            cells.Add(new CsvCell(name, !source.ShownPath.EndsWith(".csv", StringComparison.OrdinalIgnoreCase), new Span(start, name.Length)));
            start += name.Length + 1;
        }

        return new CsvRow(text, cells.MoveToImmutable(), null);
    }
}
