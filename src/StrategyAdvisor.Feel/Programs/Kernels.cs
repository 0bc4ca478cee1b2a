using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>The innermost loops, 64 rows at a time: vector instructions where the machine has them, the same results where not.</summary>
internal static class Kernels
{
    /// <summary>Of 64 sets from <paramref name="first"/> on: bit r where set r has no member in common with <paramref name="mask"/>.</summary>
    public static ulong Lacking(ulong[] sets, int first, ulong mask)
    {
        ref var start = ref At(sets, first);
        var wanted = Vector512.Create(mask);
        var word = 0UL;
        for (var i = 0; i < 64; i += Vector512<ulong>.Count)
        {
            var common = Vector512.LoadUnsafe(ref start, (nuint)i) & wanted;
            word |= Vector512.Equals(common, Vector512<ulong>.Zero).ExtractMostSignificantBits() << i;
        }

        return word;
    }

    /// <summary>Of 64 pairs from <paramref name="first"/> on: bit r where left is less than right.</summary>
    public static ulong Less(long[] left, long[] right, int first)
    {
        ref var a = ref At(left, first);
        ref var b = ref At(right, first);
        var word = 0UL;
        for (var i = 0; i < 64; i += Vector512<long>.Count)
        {
            var less = Vector512.LessThan(Vector512.LoadUnsafe(ref a, (nuint)i), Vector512.LoadUnsafe(ref b, (nuint)i));
            word |= less.ExtractMostSignificantBits() << i;
        }

        return word;
    }

    /// <summary>Of the first 64 values, or as many as there are: bit r where value r is less than the limit. Bits past the last value mean nothing.</summary>
    public static ulong Less<T>(ReadOnlySpan<T> values, T limit)
        where T : unmanaged => values.Length < 64 ? LessInTail(values, limit) : Less(ref MemoryMarshal.GetReference(values), limit);

    /// <summary>As <see cref="Less{T}(ReadOnlySpan{T}, T)"/>, for values greater than the limit.</summary>
    public static ulong Greater<T>(ReadOnlySpan<T> values, T limit)
        where T : unmanaged => values.Length < 64 ? GreaterInTail(values, limit) : Greater(ref MemoryMarshal.GetReference(values), limit);

    /// <summary>As <see cref="Less{T}(ReadOnlySpan{T}, T)"/>, for values equal to another.</summary>
    public static ulong Equal(ReadOnlySpan<byte> values, byte other)
    {
        if (values.Length >= 64) return Equal(ref MemoryMarshal.GetReference(values), other);
        Span<byte> padded = stackalloc byte[64];
        values.CopyTo(padded);
        return Equal(ref padded[0], other);
    }

    /// <summary>All bits of element r set where bit <paramref name="first"/> + r of a word is set.</summary>
    public static Vector512<ulong> Mask(ulong word, int first)
    {
        var bits = Vector512.Create(1UL, 2, 4, 8, 16, 32, 64, 128);
        return Vector512.Equals(Vector512.Create(word >> first) & bits, bits);
    }

    private static ulong Less<T>(ref T first, T limit)
        where T : unmanaged
    {
        var limits = Vector512.Create(limit);
        var word = 0UL;
        for (var i = 0; i < 64; i += Vector512<T>.Count)
            word |= Vector512.LessThan(Vector512.LoadUnsafe(ref first, (nuint)i), limits).ExtractMostSignificantBits() << i;
        return word;
    }

    private static ulong Greater<T>(ref T first, T limit)
        where T : unmanaged
    {
        var limits = Vector512.Create(limit);
        var word = 0UL;
        for (var i = 0; i < 64; i += Vector512<T>.Count)
            word |= Vector512.GreaterThan(Vector512.LoadUnsafe(ref first, (nuint)i), limits).ExtractMostSignificantBits() << i;
        return word;
    }

    private static ulong Equal(ref byte first, byte other) =>
        Vector512.Equals(Vector512.LoadUnsafe(ref first), Vector512.Create(other)).ExtractMostSignificantBits();

    // Columns end with their last row, so the last word of rows is copied to where 64 values can be read.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong LessInTail<T>(ReadOnlySpan<T> values, T limit)
        where T : unmanaged
    {
        Span<T> padded = stackalloc T[64];
        values.CopyTo(padded);
        return Less(ref padded[0], limit);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong GreaterInTail<T>(ReadOnlySpan<T> values, T limit)
        where T : unmanaged
    {
        Span<T> padded = stackalloc T[64];
        values.CopyTo(padded);
        return Greater(ref padded[0], limit);
    }

    /// <summary>The bits from offset <paramref name="start"/> on, moved to bit 0.</summary>
    /// <param name="length">1 to 64.</param>
    public static ulong Window(ulong[] bits, int start, int length)
    {
        var word = start >> 6;
        var shift = start & 63;
        var window = bits[word] >> shift;
        if (shift + length > 64) window |= bits[word + 1] << (64 - shift);
        return window & (ulong.MaxValue >> (64 - length));
    }

    /// <summary>As <see cref="Window"/>, of the bits that are not set.</summary>
    public static ulong Lacking(ulong[] bits, int start, int length) => Window(bits, start, length) ^ (ulong.MaxValue >> (64 - length));

    /// <summary>How many bits from offset <paramref name="first"/> up to, not including, <paramref name="last"/> are set.</summary>
    public static int CountOf(ulong[] bits, int first, int last)
    {
        if (last - first <= 64) return last == first ? 0 : BitOperations.PopCount(Window(bits, first, last - first));
        var count = 0;
        for (; first < last; first += 64) count += BitOperations.PopCount(Window(bits, first, Math.Min(64, last - first)));
        return count;
    }

    // Vectors are padded to whole words of rows (Rows.Padded), so 64 elements can be read from every multiple of 64.
    private static ref T At<T>(T[] array, int first)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + 64, array.Length);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), first);
    }
}
