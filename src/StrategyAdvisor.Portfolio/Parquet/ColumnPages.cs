using System.Buffers;
using System.Buffers.Binary;

namespace StrategyAdvisor.Portfolio.Parquet;

/// <summary>Writes one column of a group of rows: a page of the dictionary, where it has one, and one page of data.</summary>
/// <remarks>As the format's own description has it, parquet.thrift; the numbers are those of its fields and enumerations. All columns may be blank, and nothing is compressed beyond what dictionaries and packed bits do.</remarks>
internal sealed class ColumnPages(Stream stream)
{
    private const int DataPage = 0;
    private const int DictionaryPage = 2;
    private const int Plain = 0;
    private const int RunsAndBits = 3;
    private const int Dictionary = 8;
    public const int Number = 1;
    public const int Text = 6;

    private readonly ArrayBufferWriter<byte> _page = new();
    private readonly ArrayBufferWriter<byte> _header = new();
    private readonly ArrayBufferWriter<byte> _levels = new();

    /// <summary>How many bytes were written so far.</summary>
    public long Position { get; private set; }

    /// <summary>Writes a column and its description, a <c>ColumnChunk</c>.</summary>
    /// <returns>How many bytes the pages take.</returns>
    public long Write(CellBuffer cells, int rows, CompactWriter description)
    {
        var start = Position;
        if (cells.HasDictionary)
        {
            var count = cells.WriteDictionary(_page);
            Write(DictionaryPage, 7, header =>
            {
                header.Write(1, count);
                header.Write(2, Plain);
            });
        }

        var data = Position;
        WriteLevels(cells, rows);
        cells.WriteValues(_page);
        Write(DataPage, 5, header =>
        {
            header.Write(1, rows);
            header.Write(2, cells.HasDictionary ? Dictionary : Plain);
            header.Write(3, RunsAndBits);
            header.Write(4, RunsAndBits);
        });
        Describe(cells, rows, start, data, description);
        return Position - start;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        Position += bytes.Length;
    }

    private void WriteLevels(CellBuffer cells, int rows)
    {
        var isAlike = cells.Values == rows || cells.Values == 0;
        if (isAlike) PackedNumbers.WriteRun(cells.Values == 0 ? 0 : 1, rows, 1, _levels);
        else PackedNumbers.WriteBits(cells.Present, rows, _levels);
        BinaryPrimitives.WriteInt32LittleEndian(_page.GetSpan(sizeof(int)), _levels.WrittenCount);
        _page.Advance(sizeof(int));
        _page.Write(_levels.WrittenSpan);
        _levels.ResetWrittenCount();
    }

    private void Write(int kind, int field, Action<CompactWriter> write)
    {
        var header = new CompactWriter(_header);
        header.Open();
        header.Write(1, kind);
        header.Write(2, _page.WrittenCount);
        header.Write(3, _page.WrittenCount);
        header.Open(field);
        write(header);
        header.Close();
        header.Close();
        Write(_header.WrittenSpan);
        Write(_page.WrittenSpan);
        _header.ResetWrittenCount();
        _page.ResetWrittenCount();
    }

    private void Describe(CellBuffer cells, int rows, long start, long data, CompactWriter description)
    {
        description.Open();
        description.Write(2, start);
        description.Open(3);
        description.Write(1, cells.IsText ? Text : Number);
        description.OpenList(2, CompactWriter.Int32, 3);
        foreach (var encoding in (ReadOnlySpan<int>)[Plain, RunsAndBits, Dictionary]) description.WriteItem(encoding);
        description.OpenList(3, CompactWriter.Binary, 1);
        description.WriteItem(cells.Name);
        description.Write(4, 0);
        description.Write(5, (long)rows);
        description.Write(6, Position - start);
        description.Write(7, Position - start);
        description.Write(9, data);
        if (data > start) description.Write(11, start);
        description.Close();
        description.Close();
    }
}
