using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace StrategyAdvisor.Portfolio.Parquet;

/// <summary>The cells of one column of a group of rows, kept as a page has them: which are blank, and of the others their values, or their places in a dictionary.</summary>
/// <param name="name">Of the column.</param>
internal abstract class CellBuffer(string name)
{
    private readonly ulong[] _present = new ulong[ParquetWriter.GroupRows / 64];

    public string Name => name;

    /// <summary>Texts in UTF-8; else whole numbers of 32 bits.</summary>
    public virtual bool IsText => true;

    /// <summary>How many cells are not blank.</summary>
    public int Values { get; private set; }

    /// <summary>Bit r % 64 of word r / 64 is set where row r is not blank.</summary>
    public ReadOnlySpan<ulong> Present => _present;

    /// <summary>True where <see cref="WriteValues"/> writes places in a dictionary.</summary>
    public abstract bool HasDictionary { get; }

    /// <summary>Writes the dictionary's values.</summary>
    /// <returns>How many there are.</returns>
    public abstract int WriteDictionary(ArrayBufferWriter<byte> page);

    public abstract void WriteValues(ArrayBufferWriter<byte> page);

    /// <summary>Makes room for another group.</summary>
    public virtual void Clear()
    {
        Values = 0;
        Array.Clear(_present);
    }

    /// <summary>Marks a row as not blank.</summary>
    protected void Fill(int row)
    {
        _present[row >> 6] |= 1UL << row;
        Values++;
    }

    /// <summary>Marks the rows as not blank of which the code is not 0.</summary>
    /// <param name="first">The row of the first code; the others follow it.</param>
    protected void Fill(int first, ReadOnlySpan<byte> codes)
    {
        for (var i = 0; i < codes.Length;)
        {
            var (row, bits) = (first + i, 0UL);
            var last = Math.Min(codes.Length, i + 64 - (row & 63));
            for (; i < last; i++) bits |= (codes[i] == 0 ? 0UL : 1) << (first + i);
            _present[row >> 6] |= bits;
            Values += BitOperations.PopCount(bits);
        }
    }

    protected static void WriteText(ReadOnlySpan<char> text, ArrayBufferWriter<byte> page)
    {
        var cell = page.GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, cell[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(cell, length);
        page.Advance(sizeof(int) + length);
    }

    protected static void WriteNumber(int number, ArrayBufferWriter<byte> page)
    {
        BinaryPrimitives.WriteInt32LittleEndian(page.GetSpan(sizeof(int)), number);
        page.Advance(sizeof(int));
    }
}
