using System.Numerics;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>The accounts that one rule or decision leaves open. Those of which completions tell enough are struck: one that leaves them open still, or two that differ.</summary>
internal sealed class OpenRows
{
    private readonly int[] _rows;
    private readonly ulong[] _open;

    private OpenRows(int[] rows, ulong[] open, int left) => (_rows, _open, Left) = (rows, open, left);

    /// <summary>The accounts, those struck since <see cref="Close"/> among them.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>How many are not struck.</summary>
    public int Left { get; private set; }

    /// <summary>The accounts whose bit is set. Where that is most of a batch, all of it is taken and the others count as struck: to pick the rows would cost more than to run them.</summary>
    /// <param name="first">The account of the first bit.</param>
    /// <param name="accounts">How many accounts the batch has.</param>
    public static OpenRows Of(ReadOnlySpan<ulong> open, int first, int accounts)
    {
        var rows = RowsOf(open, first);
        var isMost = first == 0 && rows.Length > accounts / 4 * 3;
        return isMost ? new OpenRows([.. Enumerable.Range(0, accounts)], open.ToArray(), rows.Length) : new OpenRows(rows, Bits.All(rows.Length), rows.Length);
    }

    /// <summary>Takes out some of <see cref="Rows"/>.</summary>
    /// <param name="struck">A bit a row; those past the last mean nothing.</param>
    public void Strike(ReadOnlySpan<ulong> struck)
    {
        for (var word = 0; word < _open.Length; word++)
        {
            Left -= BitOperations.PopCount(_open[word] & struck[word]);
            _open[word] &= ~struck[word];
        }
    }

    /// <summary>Forgets those struck, so that the others have rows behind each other again.</summary>
    public OpenRows Close() => new([.. RowsOf(_open, 0).Select(index => _rows[index])], Bits.All(Left), Left);

    /// <summary>Leaves only the bits of those that are not struck.</summary>
    /// <param name="first">The account of the first bit.</param>
    public void WriteTo(Span<ulong> open, int first)
    {
        open.Clear();
        foreach (var index in RowsOf(_open, 0)) open[(_rows[index] - first) >> 6] |= 1UL << (_rows[index] - first);
    }

    private static int[] RowsOf(ReadOnlySpan<ulong> bits, int first)
    {
        var rows = new List<int>();
        for (var word = 0; word < bits.Length; word++)
        {
            for (var left = bits[word]; left != 0; left &= left - 1) rows.Add(first + (word << 6) + BitOperations.TrailingZeroCount(left));
        }

        return [.. rows];
    }
}
