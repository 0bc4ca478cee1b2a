using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>The rows of one domain in the chunk at hand.</summary>
internal sealed class DomainRows
{
    private int[] _offsets = [];
    private int[] _entries = [];
    private readonly Segments _segments = new();
    private int _parents;
    private bool _segmentsAreOpen;

    public int Count { get; private set; }

    /// <summary>The records behind the rows, or null for the single row and for pairs.</summary>
    public RecordBatch? Records { get; private set; }

    /// <summary>The record behind row 0; the others follow it.</summary>
    public int First { get; private set; }

    /// <summary>For entries and pairs: the rows of parent row p run from offset p up to, not including, offset p + 1.</summary>
    public int[] Offsets => _offsets;

    /// <summary>For pairs: the entry's row in its own domain, for each pair.</summary>
    public int[] Entries => _entries;

    /// <summary>For entries and pairs: where the rows of each parent end.</summary>
    public Segments Segments
    {
        get
        {
            if (!_segmentsAreOpen) _segments.Open(_offsets, _parents);
            _segmentsAreOpen = true;
            return _segments;
        }
    }

    public void Open(RecordBatch? records, int first, int count)
    {
        Records = records;
        First = first;
        Count = count;
    }

    public void OpenEntries(DomainRows parent, int field)
    {
        var list = (ListColumn)parent.Records!.Columns[field];
        var source = list.Offsets.AsSpan(parent.First, parent.Count + 1);
        if (_offsets.Length < source.Length) _offsets = new int[source.Length];
        var first = source[0];
        for (var i = 0; i < source.Length; i++) _offsets[i] = source[i] - first;
        Open(list.Entries, first, source[^1] - first);
        (_parents, _segmentsAreOpen) = (parent.Count, false);
    }

    /// <param name="owners">For each parent row: the row whose entries it is paired with.</param>
    public void OpenPairs(DomainRows parent, DomainRows list, ReadOnlySpan<int> owners)
    {
        if (_offsets.Length < parent.Count + 1) _offsets = new int[parent.Count + 1];
        var count = 0;
        for (var row = 0; row < parent.Count; row++)
        {
            _offsets[row] = count;
            var first = list.Offsets[owners[row]];
            var last = list.Offsets[owners[row] + 1];
            if (_entries.Length < count + last - first) Array.Resize(ref _entries, Math.Max(2 * _entries.Length, count + last - first));
            for (var entry = first; entry < last; entry++) _entries[count++] = entry;
        }

        _offsets[parent.Count] = count;
        Open(null, 0, count);
        (_parents, _segmentsAreOpen) = (parent.Count, false);
    }
}
