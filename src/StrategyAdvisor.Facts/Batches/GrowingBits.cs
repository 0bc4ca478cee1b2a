using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>A set of rows that grows with them.</summary>
internal sealed class GrowingBits
{
    private ulong[] _words = [];

    public void Set(int row)
    {
        Reserve(row + 1);
        Bits.Set(_words, row);
    }

    /// <summary>Adds many rows at once.</summary>
    /// <param name="first">The row of the first bit.</param>
    /// <param name="bits">Bits past <paramref name="count"/> must be 0.</param>
    public void SetRange(int first, ReadOnlySpan<ulong> bits, int count)
    {
        Reserve(first + count + 64);
        var (word, shift) = (first >> 6, first & 63);
        for (var i = 0; i < Bits.Words(count); i++)
        {
            _words[word + i] |= bits[i] << shift;
            if (shift != 0) _words[word + i + 1] |= bits[i] >> (64 - shift);
        }
    }

    /// <summary>What holds exactly <paramref name="count"/> rows; not to be written to.</summary>
    public ulong[] ToArray(int count)
    {
        if (_words.Length == 0) return Blank<ulong>.Of(Bits.Words(count));
        var words = new ulong[Bits.Words(count)];
        Array.Copy(_words, words, Math.Min(words.Length, _words.Length));
        return words;
    }

    private void Reserve(int rows)
    {
        if (Bits.Words(rows) > _words.Length) Array.Resize(ref _words, Math.Max(_words.Length * 2, Bits.Words(rows)));
    }
}
