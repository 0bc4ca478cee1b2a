using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>
/// Where the lists of parent rows end among the entries: folds a bit an entry into a bit a parent, 64 entries at a time.
/// A list is a field of bits whose top bit is its last entry. Adding a number of ones to the bits below the top carries
/// into the top exactly where one of them is set; the tops, picked out, are the answers.
/// </summary>
internal sealed class Segments
{
    private ulong[] _ends = [];
    private ulong[] _filled = [];
    private ulong[] _packed = [];
    private int[] _offsets = [];
    private int _parents;
    private int _words;

    /// <param name="offsets">For each parent where its entries begin, and behind the last where they end.</param>
    public void Open(int[] offsets, int parents)
    {
        _parents = parents;
        _words = Rows.Words(offsets[parents]);
        _offsets = offsets;
        _ends = Room(_ends, _words);
        _filled = Room(_filled, Rows.Words(_parents));
        _packed = Room(_packed, Rows.Words(_parents) + 1);
        Array.Clear(_ends, 0, _words);
        Array.Clear(_filled, 0, Rows.Words(_parents));
        for (var parent = 0; parent < _parents; parent++)
        {
            var last = offsets[parent + 1] - 1;
            if (last < offsets[parent]) continue;
            _ends[last >> 6] |= 1UL << (last & 63);
            _filled[parent >> 6] |= 1UL << (parent & 63);
        }
    }

    /// <summary>Sets the bit of each parent that has an entry whose bit is set.</summary>
    /// <param name="inverted">All bits set to look for entries whose bit is not set, else 0.</param>
    public void Any(ulong[] entries, ulong inverted, ulong[] target)
    {
        if (Bmi2.X64.IsSupported) Spread(Pack(entries, inverted), target);
        else Scan(entries, inverted, target);
    }

    /// <summary>The answers of the parents that have entries, without gaps; returns their array.</summary>
    private ulong[] Pack(ulong[] entries, ulong inverted)
    {
        var (carry, packed, length, full) = (0UL, 0UL, 0, 0);
        for (var word = 0; word < _words; word++)
        {
            var (bits, ends) = (entries[word] ^ inverted, _ends[word]);
            var sum = (bits & ~ends) + ~ends;
            var total = sum + carry;
            carry = sum < ~ends || total < sum ? 1UL : 0;
            var answers = Bmi2.X64.ParallelBitExtract(total | bits, ends);
            packed |= answers << length;
            var taken = 64 - length;
            length += BitOperations.PopCount(ends);
            if (length < 64) continue;
            _packed[full++] = packed;
            length -= 64;
            packed = taken == 64 ? 0 : answers >> taken;
        }

        _packed[full] = packed;
        return _packed;
    }

    /// <summary>Puts the answers to their parents; those without entries get 0.</summary>
    private void Spread(ulong[] packed, ulong[] target)
    {
        var position = 0;
        for (var word = 0; word < Rows.Words(_parents); word++)
        {
            var count = BitOperations.PopCount(_filled[word]);
            target[word] = count == 0 ? 0 : Bmi2.X64.ParallelBitDeposit(Kernels.Window(packed, position, count), _filled[word]);
            position += count;
        }
    }

    private void Scan(ulong[] entries, ulong inverted, ulong[] target)
    {
        Array.Clear(target, 0, Rows.Words(_parents));
        for (var parent = 0; parent < _parents; parent++)
        {
            for (var start = _offsets[parent]; start < _offsets[parent + 1]; start += 64)
            {
                var length = Math.Min(64, _offsets[parent + 1] - start);
                var wanted = length == 64 ? ulong.MaxValue : (1UL << length) - 1;
                if (((Kernels.Window(entries, start, length) ^ inverted) & wanted) != 0) target[parent >> 6] |= 1UL << (parent & 63);
            }
        }
    }

    private static T[] Room<T>(T[] array, int length) => array.Length < length ? new T[length] : array;
}
