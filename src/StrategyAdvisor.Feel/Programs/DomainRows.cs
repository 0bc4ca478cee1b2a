using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>The rows of one domain in the chunk at hand.</summary>
internal sealed class DomainRows
{
    private int[] _offsets = [];
    private int[] _entries = [];
    private ulong[] _leftOut = [];
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

    /// <summary>For pairs: bit r is set where the entries paired with parent row r were left out, as its account has more than <see cref="ListLimits.MostPairs"/> of them.</summary>
    public ulong[] LeftOut => _leftOut;

    /// <param name="owners">For each parent row: the row whose entries it is paired with.</param>
    /// <param name="accounts">For each parent row: its account.</param>
    public void OpenPairs(DomainRows parent, DomainRows list, ReadOnlySpan<int> owners, ReadOnlySpan<int> accounts)
    {
        if (_offsets.Length < parent.Count + 1) _offsets = new int[parent.Count + 1];
        if (_leftOut.Length < Rows.Words(parent.Count)) _leftOut = new ulong[Rows.Words(parent.Count)];
        Array.Clear(_leftOut);
        var count = 0;
        for (var row = 0; row < parent.Count;)
        {
            var (last, pairs) = AccountFrom(row, parent.Count, list, owners, accounts);
            var isLeftOut = pairs > ListLimits.MostPairs;
            for (; row < last; row++)
            {
                _offsets[row] = count;
                if (isLeftOut) _leftOut[row >> 6] |= 1UL << (row & 63);
                else count = Pair(count, list, owners[row]);
            }
        }

        _offsets[parent.Count] = count;
        Open(null, 0, count);
        (_parents, _segmentsAreOpen) = (parent.Count, false);
    }

    /// <summary>Where the rows of the account that starts at a row end, and how many pairs they make.</summary>
    private static (int Last, long Pairs) AccountFrom(int row, int count, DomainRows list, ReadOnlySpan<int> owners, ReadOnlySpan<int> accounts)
    {
        var (account, pairs) = (accounts[row], 0L);
        for (; row < count && accounts[row] == account; row++) pairs += list.Offsets[owners[row] + 1] - list.Offsets[owners[row]];
        return (row, pairs);
    }

    private int Pair(int count, DomainRows list, int owner)
    {
        var (first, last) = (list.Offsets[owner], list.Offsets[owner + 1]);
        if (_entries.Length < count + last - first) Array.Resize(ref _entries, Math.Max(2 * _entries.Length, count + last - first));
        for (var entry = first; entry < last; entry++) _entries[count++] = entry;
        return count;
    }
}
