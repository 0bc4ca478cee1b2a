using System.Numerics;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>Verdicts and decisions on some accounts that may have to be settled, a bit each.</summary>
/// <param name="answers">How many rules and decisions there are.</param>
/// <param name="first">The first account, a multiple of 64.</param>
internal sealed class OpenAnswers(int answers, int first, int count)
{
    private readonly ulong[][] _open = [.. Enumerable.Range(0, answers).Select(_ => new ulong[Bits.Words(count)])];

    public int First => first;

    public int Count => count;

    /// <summary>By account from <see cref="First"/> on: those of which a number may not have fitted the program's 64 bits.</summary>
    public ulong[] Overflowing { get; } = new ulong[Bits.Words(count)];

    /// <summary>By account from <see cref="First"/> on.</summary>
    /// <param name="index">Which rule or decision.</param>
    public Span<ulong> this[int index] => _open[index];

    /// <summary>The accounts of one word with anything open.</summary>
    public ulong Any(int word)
    {
        var any = 0UL;
        foreach (var open in _open) any |= open[word];
        return any;
    }

    /// <summary>How many of the accounts have anything open.</summary>
    public int Accounts() => Enumerable.Range(0, Bits.Words(count)).Sum(word => BitOperations.PopCount(Any(word)));
}
