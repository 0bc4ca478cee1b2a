using System.Buffers;
using System.Buffers.Binary;

namespace StrategyAdvisor.Portfolio.Parquet;

/// <summary>Writes a table in Parquet, a group of rows at a time; nothing of a group is held once it is full but a few bytes a column that say where it lies.</summary>
internal sealed class ParquetWriter
{
    /// <summary>Rows a group, whatever the blocks in which they come, so that equal rows give equal bytes.</summary>
    public const int GroupRows = 16_384;

    private const int Optional = 1;
    private const int Utf8 = 0;

    private static readonly byte[] Magic = [.. "PAR1"u8];

    private readonly ImmutableArray<CellBuffer> _columns;
    private readonly ColumnPages _pages;
    private readonly List<byte[]> _groups = [];
    private readonly ArrayBufferWriter<byte> _description = new();
    private long _rows;

    /// <param name="stream">Is only written to.</param>
    public ParquetWriter(Stream stream, ImmutableArray<CellBuffer> columns)
    {
        (_columns, _pages) = (columns, new ColumnPages(stream));
        _pages.Write(Magic);
    }

    /// <summary>Writes what the columns hold as a group, and empties them.</summary>
    public void WriteGroup(int rows)
    {
        var group = new CompactWriter(_description);
        var bytes = 0L;
        group.Open();
        group.OpenList(1, CompactWriter.Struct, _columns.Length);
        foreach (var column in _columns)
        {
            bytes += _pages.Write(column, rows, group);
            column.Clear();
        }

        group.Write(2, bytes);
        group.Write(3, (long)rows);
        group.Close();
        _groups.Add(_description.WrittenSpan.ToArray());
        _description.ResetWrittenCount();
        _rows += rows;
    }

    /// <summary>Writes what describes the file, which stands at its end.</summary>
    public void Finish()
    {
        var footer = new CompactWriter(_description);
        footer.Open();
        footer.Write(1, 1);
        WriteColumns(footer);
        footer.Write(3, _rows);
        footer.OpenList(4, CompactWriter.Struct, _groups.Count);
        foreach (var group in _groups) _description.Write(group);
        footer.Write(6, "StrategyAdvisor");
        footer.Close();
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, _description.WrittenCount);
        _pages.Write(_description.WrittenSpan);
        _pages.Write(length);
        _pages.Write(Magic);
    }

    private void WriteColumns(CompactWriter footer)
    {
        footer.OpenList(2, CompactWriter.Struct, _columns.Length + 1);
        footer.Open();
        footer.Write(4, "review");
        footer.Write(5, _columns.Length);
        footer.Close();
        foreach (var column in _columns)
        {
            footer.Open();
            footer.Write(1, column.IsText ? ColumnPages.Text : ColumnPages.Number);
            footer.Write(3, Optional);
            footer.Write(4, column.Name);
            if (column.IsText) footer.Write(6, Utf8);
            footer.Close();
        }
    }
}
