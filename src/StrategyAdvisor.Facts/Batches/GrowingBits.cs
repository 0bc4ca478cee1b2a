using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>A set of rows that grows with them.</summary>
internal sealed class GrowingBits
{
    private ulong[] _words = new ulong[1];

    public void Set(int row)
    {
        if (Bits.Words(row + 1) > _words.Length) Array.Resize(ref _words, Math.Max(_words.Length * 2, Bits.Words(row + 1)));
        Bits.Set(_words, row);
    }

    /// <summary>A copy that holds exactly <paramref name="count"/> rows.</summary>
    public ulong[] ToArray(int count)
    {
        var words = new ulong[Bits.Words(count)];
        Array.Copy(_words, words, Math.Min(words.Length, _words.Length));
        return words;
    }
}
