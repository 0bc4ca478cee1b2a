using System.Buffers;

namespace StrategyAdvisor.Portfolio.Parquet;

/// <summary>Texts of a column.</summary>
internal abstract class TextBuffer(string name) : CellBuffer(name)
{
    /// <param name="first">The row of the first text; the others follow it.</param>
    /// <param name="texts">Null for a blank.</param>
    public void Add(int first, ReadOnlySpan<string?> texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is not { } text) continue;
            Fill(first + i);
            Add(text);
        }
    }

    protected abstract void Add(string text);
}

/// <summary>Texts that are mostly unlike each other.</summary>
internal sealed class UnlikeTexts(string name) : TextBuffer(name)
{
    private readonly ArrayBufferWriter<byte> _texts = new();

    public override bool HasDictionary => false;

    public override int WriteDictionary(ArrayBufferWriter<byte> page) => 0;

    public override void WriteValues(ArrayBufferWriter<byte> page) => page.Write(_texts.WrittenSpan);

    public override void Clear()
    {
        base.Clear();
        _texts.ResetWrittenCount();
    }

    protected override void Add(string text) => WriteText(text, _texts);
}

/// <summary>A few texts over and over.</summary>
internal sealed class FewTexts(string name) : TextBuffer(name)
{
    private readonly ushort[] _places = new ushort[ParquetWriter.GroupRows];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private string? _last;
    private int _lastPlace;

    public override bool HasDictionary => Values > 0;

    public override int WriteDictionary(ArrayBufferWriter<byte> page)
    {
        foreach (var text in _texts) WriteText(text, page);
        return _texts.Count;
    }

    public override void WriteValues(ArrayBufferWriter<byte> page)
    {
        var width = PackedNumbers.Width(_texts.Count);
        page.Write([(byte)width]);
        PackedNumbers.Write(_places.AsSpan(0, Values), width, page);
    }

    public override void Clear()
    {
        base.Clear();
        _numbers.Clear();
        _texts.Clear();
        _last = null;
    }

    protected override void Add(string text)
    {
        if (!ReferenceEquals(text, _last)) (_last, _lastPlace) = (text, PlaceOf(text));
        _places[Values - 1] = (ushort)_lastPlace;
    }

    private int PlaceOf(string text)
    {
        if (_numbers.TryGetValue(text, out var place)) return place;
        _numbers.Add(text, _texts.Count);
        _texts.Add(text);
        return _texts.Count - 1;
    }
}
