using System.Buffers;
using System.Numerics;

namespace StrategyAdvisor.Portfolio.Parquet;

/// <summary>Small numbers in Parquet's hybrid of runs and packed bits.</summary>
internal static class PackedNumbers
{
    // A run is told by a count and a value: shorter ones are as short packed.
    private const int ShortestRun = 32;

    /// <summary>The bits that a number below <paramref name="count"/> needs, 1 at least.</summary>
    public static int Width(int count) => Math.Max(1, BitOperations.Log2((uint)Math.Max(count - 1, 1)) + 1);

    public static void Write(ReadOnlySpan<ushort> numbers, int width, ArrayBufferWriter<byte> page)
    {
        while (!numbers.IsEmpty)
        {
            var run = RunOf(numbers);
            if (run < ShortestRun && run < numbers.Length) run = 0;
            if (run > 0) WriteRun(numbers[0], run, width, page);
            var packed = run > 0 ? 0 : PackedOf(numbers);
            if (packed > 0) WritePacked(numbers[..packed], width, page);
            numbers = numbers[(run + packed)..];
        }
    }

    /// <summary>One number many times.</summary>
    public static void WriteRun(int number, int count, int width, ArrayBufferWriter<byte> page)
    {
        WriteCount((uint)count << 1, page);
        var cell = page.GetSpan(2);
        (cell[0], cell[1]) = ((byte)number, (byte)(number >> 8));
        page.Advance((width + 7) >> 3);
    }

    /// <summary>Bits as they are, 64 a word.</summary>
    public static void WriteBits(ReadOnlySpan<ulong> words, int count, ArrayBufferWriter<byte> page)
    {
        var groups = (count + 7) >> 3;
        WriteCount(((uint)groups << 1) | 1, page);
        var into = page.GetSpan(groups);
        for (var group = 0; group < groups; group++) into[group] = (byte)(words[group >> 3] >> ((group & 7) << 3));
        page.Advance(groups);
    }

    private static int RunOf(ReadOnlySpan<ushort> numbers)
    {
        var end = numbers.IndexOfAnyExcept(numbers[0]);
        return end < 0 ? numbers.Length : end;
    }

    // Up to where a run begins, in whole groups of 8; what follows the last number is never read.
    private static int PackedOf(ReadOnlySpan<ushort> numbers)
    {
        var packed = 8;
        while (packed < numbers.Length && RunOf(numbers[packed..]) < ShortestRun) packed += 8;
        return Math.Min(packed, numbers.Length);
    }

    private static void WritePacked(ReadOnlySpan<ushort> numbers, int width, ArrayBufferWriter<byte> page)
    {
        var groups = (numbers.Length + 7) >> 3;
        WriteCount(((uint)groups << 1) | 1, page);
        var into = page.GetSpan(groups * width);
        var (waiting, bits, at) = (0UL, 0, 0);
        for (var i = 0; i < groups << 3; i++)
        {
            waiting |= (ulong)(i < numbers.Length ? numbers[i] : 0) << bits;
            for (bits += width; bits >= 8; bits -= 8, waiting >>= 8) into[at++] = (byte)waiting;
        }

        page.Advance(groups * width);
    }

    private static void WriteCount(uint value, ArrayBufferWriter<byte> page)
    {
        for (; value > 0x7F; value >>= 7) Write((byte)(value | 0x80), page);
        Write((byte)value, page);
    }

    private static void Write(byte value, ArrayBufferWriter<byte> page)
    {
        page.GetSpan(1)[0] = value;
        page.Advance(1);
    }
}
