using System.Text;

namespace StrategyAdvisor.Accounts.Rows;

/// <summary>Texts that lie in another program's memory, which holds until the source's next block.</summary>
/// <param name="strings">The first of the cells as DuckDB keeps them: 16 bytes, the length first, then up to 12 bytes of text or, of a longer one, 4 of them and its address.</param>
/// <param name="valid">As for <see cref="FixedCells"/>, or null.</param>
internal sealed unsafe class Utf8Cells(byte* strings, ulong* valid) : Cells
{
    private const int Width = 16;
    private const int LongestInline = 12;

    public override bool IsNull(int row) => valid is not null && (valid[row >> 6] >> (row & 63) & 1) == 0;

    public override string TextOf(int row) => Encoding.UTF8.GetString(BytesOf(row));

    public override int CompareTo(int row, ReadOnlySpan<byte> other) => TrimmedOf(row).SequenceCompareTo(other);

    /// <summary>The bytes of a cell that is not null.</summary>
    public ReadOnlySpan<byte> BytesOf(int row)
    {
        var cell = strings + ((long)row * Width);
        var length = *(int*)cell;
        return new ReadOnlySpan<byte>(length <= LongestInline ? cell + 4 : *(byte**)(cell + 8), length);
    }

    private ReadOnlySpan<byte> TrimmedOf(int row)
    {
        if (IsNull(row)) return default;
        var bytes = BytesOf(row);
        return bytes.IsEmpty || (bytes[0] is > 32 and < 128 && bytes[^1] is > 32 and < 128) ? bytes : Encoding.UTF8.GetBytes(TextOf(row).Trim());
    }
}

/// <summary>Lists of texts in another program's memory.</summary>
/// <param name="entries">For each row where its items start and how many there are, 8 bytes each.</param>
internal sealed unsafe class ItemCells(ulong* entries, ulong* valid, Utf8Cells items) : Cells
{
    public override bool IsNull(int row) => valid is not null && (valid[row >> 6] >> (row & 63) & 1) == 0;

    public override IReadOnlyList<string?> ItemsOf(int row)
    {
        var (first, count) = ((int)entries[2 * row], (int)entries[(2 * row) + 1]);
        var texts = new string?[count];
        for (var i = 0; i < count; i++) texts[i] = items.IsNull(first + i) ? null : items.TextOf(first + i);
        return texts;
    }

    public override string TextOf(int row) => Facts.Batches.FactText.List([.. ItemsOf(row).Select(item => item ?? Facts.Batches.FactValueReader.Unknown)]);
}
