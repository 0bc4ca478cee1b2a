using System.Numerics;

namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>What an engine says of each account.</summary>
/// <remarks>Bit k - 1 of a mask is set where rule k fired; a tier is 0 (low) to 3 (critical).</remarks>
internal sealed class Outcomes(int accounts)
{
    public int[] Masks { get; } = new int[accounts];

    public int[] Scores { get; } = new int[accounts];

    public int[] Tiers { get; } = new int[accounts];

    public void Clear()
    {
        Masks.AsSpan().Clear();
        Scores.AsSpan().Clear();
        Tiers.AsSpan().Clear();
    }

    /// <summary>The workload's hash, firings a rule and accounts a tier, in one line.</summary>
    public string Checksum()
    {
        var hash = 2166136261u;
        Span<int> firings = stackalloc int[24];
        Span<int> tiers = stackalloc int[4];
        for (var account = 0; account < Masks.Length; account++)
        {
            hash = (hash ^ (uint)Masks[account]) * 16777619;
            hash = (hash ^ (uint)Scores[account]) * 16777619;
            hash = (hash ^ (uint)Tiers[account]) * 16777619;
            for (var rest = Masks[account]; rest != 0; rest &= rest - 1) firings[BitOperations.TrailingZeroCount(rest)]++;
            tiers[Tiers[account]]++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{hash:x8} | {string.Join(", ", firings.ToArray())} | {string.Join(", ", tiers.ToArray())}");
    }
}
