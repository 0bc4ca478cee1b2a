using System.Buffers;
using System.Text;

namespace StrategyAdvisor.Portfolio.Parquet;

/// <summary>Writes structures in Thrift's compact protocol, as far as Parquet's metadata needs it.</summary>
internal sealed class CompactWriter(ArrayBufferWriter<byte> bytes)
{
    public const int Int32 = 5;
    public const int Binary = 8;
    public const int Struct = 12;

    private const int Int64 = 6;
    private const int List = 9;
    private const int LongestShortList = 14;

    private readonly Stack<int> _outer = new();
    private int _last;

    /// <summary>A field of 32 bits.</summary>
    public void Write(int field, int value)
    {
        WriteHeader(field, Int32);
        WriteItem(value);
    }

    /// <summary>A field of 64 bits.</summary>
    public void Write(int field, long value)
    {
        WriteHeader(field, Int64);
        WriteItem(value);
    }

    public void Write(int field, string text)
    {
        WriteHeader(field, Binary);
        WriteItem(text);
    }

    /// <summary>A list, of which the items are to follow.</summary>
    /// <param name="kind">What its items are.</param>
    public void OpenList(int field, int kind, int count)
    {
        WriteHeader(field, List);
        if (count <= LongestShortList) WriteByte((count << 4) | kind);
        else WriteByte(0xF0 | kind);
        if (count > LongestShortList) WriteVariable((ulong)count);
    }

    /// <summary>A structure in a field, of which the fields are to follow, and <see cref="Close"/>.</summary>
    public void Open(int field)
    {
        WriteHeader(field, Struct);
        Open();
    }

    /// <summary>A structure in a list or by itself.</summary>
    public void Open()
    {
        _outer.Push(_last);
        _last = 0;
    }

    public void Close()
    {
        WriteByte(0);
        _last = _outer.Pop();
    }

    /// <summary>A whole number in a list.</summary>
    public void WriteItem(long value) => WriteVariable((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>A text in a list.</summary>
    public void WriteItem(string text)
    {
        WriteVariable((ulong)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }

    private void WriteHeader(int field, int kind)
    {
        WriteByte(((field - _last) << 4) | kind);
        _last = field;
    }

    private void WriteVariable(ulong value)
    {
        for (; value > 0x7F; value >>= 7) WriteByte((int)(value & 0x7F) | 0x80);
        WriteByte((int)value);
    }

    private void WriteByte(int value)
    {
        bytes.GetSpan(1)[0] = (byte)value;
        bytes.Advance(1);
    }
}
