using System.Runtime.InteropServices;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>What short texts were read as lately. A column says the same few things over and over; to look one up costs less than to read it again.</summary>
internal sealed class RecentTexts<T>
{
    private const int Places = 256;
    private const int Longest = 48;

    private readonly (byte[] Text, T Value)[] _places = new (byte[], T)[Places];

    public bool TryGet(ReadOnlySpan<byte> text, out T value)
    {
        var (known, found) = _places[PlaceOf(text)];
        value = found;
        return known is not null && text.SequenceEqual(known);
    }

    /// <summary>Keeps what a text was read as, in place of another that fell on the same place. Long texts are not kept.</summary>
    public T Keep(ReadOnlySpan<byte> text, T value)
    {
        if (text.Length <= Longest) _places[PlaceOf(text)] = (text.ToArray(), value);
        return value;
    }

    // The length and up to sixteen bytes from both ends tell most texts of a column apart.
    private static int PlaceOf(ReadOnlySpan<byte> text)
    {
        var mixed = ((ulong)text.Length + Ends(text)) * 0x9E3779B97F4A7C15UL;
        return (int)(mixed >> 56);
    }

    private static ulong Ends(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong)) return MemoryMarshal.Read<ulong>(text) ^ ulong.RotateLeft(MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..]), 29);
        if (text.Length >= sizeof(uint)) return MemoryMarshal.Read<uint>(text) ^ ((ulong)MemoryMarshal.Read<uint>(text[^sizeof(uint)..]) << 32);
        var ends = 0UL;
        foreach (var sign in text) ends = (ends << 8) | sign;
        return ends;
    }
}
