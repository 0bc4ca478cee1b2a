using System.Buffers;

namespace StrategyAdvisor.Portfolio.Parquet;

/// <summary>One of a few words a cell, or a blank.</summary>
/// <param name="words">What the codes stand for: 0 for a blank, n for word n - 1.</param>
internal sealed class WordBuffer(string name, ImmutableArray<string> words) : CellBuffer(name)
{
    private readonly ushort[] _places = new ushort[ParquetWriter.GroupRows + 1];
    private readonly int[] _placeOf = new int[words.Length + 1];
    private readonly List<string> _used = [];

    public override bool HasDictionary => Values > 0;

    /// <param name="first">The row of the first code; the others follow it.</param>
    public void Add(int first, ReadOnlySpan<byte> codes)
    {
        var values = Values;
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            if (_placeOf[code] == 0 && code != 0) Take(code);
            // Blanks and words come without any order, so that to branch would cost more than to write what the next word writes over.
            _places[values] = (ushort)(_placeOf[code] - 1);
            values += code == 0 ? 0 : 1;
        }

        Fill(first, codes);
    }

    public override int WriteDictionary(ArrayBufferWriter<byte> page)
    {
        foreach (var word in _used) WriteText(word, page);
        return _used.Count;
    }

    public override void WriteValues(ArrayBufferWriter<byte> page)
    {
        if (Values == 0) return;
        var width = PackedNumbers.Width(_used.Count);
        page.Write([(byte)width]);
        PackedNumbers.Write(_places.AsSpan(0, Values), width, page);
    }

    public override void Clear()
    {
        base.Clear();
        Array.Clear(_placeOf);
        _used.Clear();
    }

    private void Take(byte code)
    {
        _used.Add(words[code - 1]);
        _placeOf[code] = _used.Count;
    }
}

/// <summary>Small whole numbers, none of them blank: each is its own place in a dictionary of all numbers up to the greatest.</summary>
internal sealed class CountBuffer(string name) : CellBuffer(name)
{
    private readonly ushort[] _counts = new ushort[ParquetWriter.GroupRows];
    private int _greatest;

    public override bool IsText => false;

    public override bool HasDictionary => true;

    /// <param name="first">The row of the first count; the others follow it.</param>
    /// <param name="counts">Below 65,536.</param>
    public void Add(int first, ReadOnlySpan<int> counts)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            Fill(first + i);
            _counts[first + i] = checked((ushort)counts[i]);
            _greatest = Math.Max(_greatest, counts[i]);
        }
    }

    public override int WriteDictionary(ArrayBufferWriter<byte> page)
    {
        for (var number = 0; number <= _greatest; number++) WriteNumber(number, page);
        return _greatest + 1;
    }

    public override void WriteValues(ArrayBufferWriter<byte> page)
    {
        var width = PackedNumbers.Width(_greatest + 1);
        page.Write([(byte)width]);
        PackedNumbers.Write(_counts.AsSpan(0, Values), width, page);
    }

    public override void Clear()
    {
        base.Clear();
        _greatest = 0;
    }
}
