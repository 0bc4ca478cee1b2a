using System.Numerics;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>The accounts that one rule or decision leaves open. Those of which completions tell enough are struck: one that leaves them open still, or two that differ.</summary>
/// <param name="rows">The accounts.</param>
internal sealed class OpenRows(int[] rows)
{
    private readonly ulong[] _open = Bits.All(rows.Length);

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
    public OpenRows Close()
    {
        var kept = Of(_open, 0).Rows.ToArray();
        return new OpenRows([.. kept.Select(index => rows[index])]);
    }

    /// <summary>Leaves only the bits of those that are not struck.</summary>
    /// <param name="first">The account of the first bit.</param>
    public void WriteTo(Span<ulong> open, int first)
    {
        open.Clear();
        foreach (var index in Of(_open, 0).Rows) open[(rows[index] - first) >> 6] |= 1UL << (rows[index] - first);
    }
}
