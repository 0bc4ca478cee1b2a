using System.Numerics;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>Verdicts of some rules on some accounts that may have to be settled, a bit each.</summary>
/// <param name="rules">Positions among the pack's rules.</param>
/// <param name="first">The first account, a multiple of 64.</param>
internal sealed class OpenVerdicts(ImmutableArray<int> rules, int first, int count)
{
    private readonly ulong[][] _open = [.. rules.Select(_ => new ulong[Bits.Words(count)])];

    public ImmutableArray<int> Rules => rules;

    public int First => first;

    public int Count => count;

    /// <summary>By account from <see cref="First"/> on.</summary>
    /// <param name="index">A position among <see cref="Rules"/>.</param>
    public Span<ulong> this[int index] => _open[index];

    /// <summary>The accounts of one word with any open verdict.</summary>
    public ulong Any(int word)
    {
        var any = 0UL;
        foreach (var open in _open) any |= open[word];
        return any;
    }

    /// <summary>How many of the accounts have an open verdict.</summary>
    public int Accounts() => Enumerable.Range(0, Bits.Words(count)).Sum(word => BitOperations.PopCount(Any(word)));
}
