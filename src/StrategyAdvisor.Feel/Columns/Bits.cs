using System.Numerics;

namespace StrategyAdvisor.Feel.Columns;

/// <summary>Sets of rows, one bit a row, in 64-bit words.</summary>
public static class Bits
{
    public static int Words(int count) => (count + 63) >> 6;

    public static bool IsSet(ulong[] bits, int row) => (bits[row >> 6] >> (row & 63) & 1) != 0;

    public static void Set(ulong[] bits, int row) => bits[row >> 6] |= 1UL << (row & 63);

    public static void Put(ulong[] bits, int row, bool value) => bits[row >> 6] = (bits[row >> 6] & ~(1UL << (row & 63))) | (value ? 1UL << (row & 63) : 0);

    /// <summary>All of <paramref name="count"/> rows.</summary>
    public static ulong[] All(int count)
    {
        var bits = new ulong[Words(count)];
        Array.Fill(bits, ulong.MaxValue);
        if ((count & 63) != 0) bits[^1] = (1UL << (count & 63)) - 1;
        return bits;
    }

    /// <summary>How many of <paramref name="count"/> rows are set; bits past the last are 0.</summary>
    public static int CountOf(ulong[] bits, int count)
    {
        var set = 0;
        foreach (var word in bits.AsSpan(0, Words(count))) set += BitOperations.PopCount(word);
        return set;
    }

    internal static ulong[] Fits(ulong[] bits, int count) =>
        bits.Length >= Words(count) ? bits : throw new ArgumentException($"{count} rows need {Words(count)} words, not {bits.Length}", nameof(bits));
}
