using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>The innermost loops, 64 rows at a time: vector instructions where the machine has them, the same results where not.</summary>
internal static class Kernels
{
    /// <summary>Of 64 sets from <paramref name="first"/> on: bit r where set r has no member in common with <paramref name="mask"/>.</summary>
    public static ulong Lacking(ulong[] sets, int first, ulong mask)
    {
        ref var start = ref Unsafe(sets, first);
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
        ref var a = ref Unsafe(left, first);
        ref var b = ref Unsafe(right, first);
        var word = 0UL;
        for (var i = 0; i < 64; i += Vector512<long>.Count)
        {
            var less = Vector512.LessThan(Vector512.LoadUnsafe(ref a, (nuint)i), Vector512.LoadUnsafe(ref b, (nuint)i));
            word |= less.ExtractMostSignificantBits() << i;
        }

        return word;
    }

    /// <summary>Of 64 numbers from <paramref name="first"/> on: bit r where the number is less than the limit.</summary>
    public static ulong Less(long[] left, long limit, int first)
    {
        ref var a = ref Unsafe(left, first);
        var b = Vector512.Create(limit);
        var word = 0UL;
        for (var i = 0; i < 64; i += Vector512<long>.Count)
            word |= Vector512.LessThan(Vector512.LoadUnsafe(ref a, (nuint)i), b).ExtractMostSignificantBits() << i;
        return word;
    }

    /// <summary>Of 64 numbers from <paramref name="first"/> on: bit r where the number is greater than the limit.</summary>
    public static ulong Greater(long[] left, long limit, int first)
    {
        ref var a = ref Unsafe(left, first);
        var b = Vector512.Create(limit);
        var word = 0UL;
        for (var i = 0; i < 64; i += Vector512<long>.Count)
            word |= Vector512.GreaterThan(Vector512.LoadUnsafe(ref a, (nuint)i), b).ExtractMostSignificantBits() << i;
        return word;
    }

    /// <summary>The bits from offset <paramref name="start"/> on, at most 64 of them, moved to bit 0.</summary>
    public static ulong Window(ulong[] bits, int start, int length)
    {
        var word = start >> 6;
        var shift = start & 63;
        var window = bits[word] >> shift;
        if (shift + length > 64) window |= bits[word + 1] << (64 - shift);
        return length == 64 ? window : window & ((1UL << length) - 1);
    }

    // Vectors are padded to whole words of rows (Rows.Padded), so 64 elements can be read from every multiple of 64.
    private static ref T Unsafe<T>(T[] array, int first)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + 64, array.Length);
        return ref System.Runtime.CompilerServices.Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), first);
    }
}
