using System.Numerics;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>The accounts that one rule leaves open. Those of which completions tell enough are struck: one that leaves them open still, or one in which the rule fires and one in which it is quiet.</summary>
/// <param name="rows">The accounts.</param>
internal sealed class OpenRows(int[] rows)
{
    private ulong[] _open = Bits.All(rows.Length);
    private ulong[] _fires = new ulong[Bits.Words(rows.Length)];
    private ulong[] _quiet = new ulong[Bits.Words(rows.Length)];

    /// <summary>The accounts, those struck since <see cref="Close"/> among them.</summary>
    public ReadOnlySpan<int> Rows => rows;

    /// <summary>How many are not struck.</summary>
    public int Left { get; private set; } = rows.Length;

    /// <summary>The accounts whose bit is set.</summary>
    /// <param name="first">The account of the first bit.</param>
    public static OpenRows Of(ReadOnlySpan<ulong> open, int first)
    {
        var rows = new List<int>();
        for (var word = 0; word < open.Length; word++)
        {
            for (var left = open[word]; left != 0; left &= left - 1) rows.Add(first + (word << 6) + BitOperations.TrailingZeroCount(left));
        }

        return new OpenRows([.. rows]);
    }

    /// <summary>Takes what the rule says in one completion of some of <see cref="Rows"/>.</summary>
    /// <param name="start">The first of them, a multiple of 64.</param>
    public void See(int start, int count, ReadOnlySpan<ulong> fires, ReadOnlySpan<ulong> quiet)
    {
        for (var word = 0; word < Bits.Words(count); word++)
        {
            var at = (start >> 6) + word;
            _fires[at] |= fires[word];
            _quiet[at] |= quiet[word];
            var left = _open[at] & (fires[word] | quiet[word]) & ~(_fires[at] & _quiet[at]);
            Left -= BitOperations.PopCount(_open[at] ^ left);
            _open[at] = left;
        }
    }

    /// <summary>Forgets those struck, so that the others have rows behind each other again.</summary>
    public OpenRows Close()
    {
        var kept = Of(_open, 0).Rows;
        var closed = new OpenRows(new int[kept.Length]);
        for (var i = 0; i < kept.Length; i++) closed.Take(this, kept[i], i);
        return closed;
    }

    /// <summary>Leaves only the bits of those that are not struck.</summary>
    /// <param name="first">The account of the first bit.</param>
    public void WriteTo(Span<ulong> open, int first)
    {
        open.Clear();
        foreach (var index in Of(_open, 0).Rows) open[(rows[index] - first) >> 6] |= 1UL << (rows[index] - first);
    }

    private void Take(OpenRows from, int row, int into)
    {
        rows[into] = from.Rows[row];
        if (Bits.IsSet(from._fires, row)) Bits.Set(_fires, into);
        if (Bits.IsSet(from._quiet, row)) Bits.Set(_quiet, into);
    }
}
