using System.Numerics;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>Turns verdicts and decisions, kept rule by rule, into what the workload asks for, account by account.</summary>
internal sealed class PackOutcomes
{
    private readonly int _rules;
    private readonly int _noGo;
    private readonly int _score;
    private readonly int _tier;
    private readonly int _go;

    public PackOutcomes(CompiledPack pack)
    {
        var decisions = pack.Pack.Decisions.Select(decision => decision.Name).ToList();
        (_rules, _noGo, _score) = (pack.Pack.Rules.Length, decisions.IndexOf("no go"), decisions.IndexOf("score"));
        (_tier, _go) = (decisions.IndexOf("tier"), decisions.IndexOf("go"));
    }

    public void Write(VerdictTable table, Outcomes outcomes, int first, int count)
    {
        var masks = outcomes.Masks.AsSpan(first, count);
        masks.Clear();
        for (var rule = 0; rule < _rules; rule++) Spread(table.FiringOf(rule)[(first >> 6)..], masks, rule);
        Spread(((TruthDecision)table.Decisions[_noGo]!).SurelyTrue[(first >> 6)..], masks, _rules);
        Spread(((TruthDecision)table.Decisions[_go]!).SurelyTrue[(first >> 6)..], masks, _rules + 1);
        var scores = ((NumberDecision)table.Decisions[_score]!).Least.Slice(first, count);
        var tiers = ((CodesDecision)table.Decisions[_tier]!).Possible.Slice(first, count);
        for (var row = 0; row < count; row++)
        {
            outcomes.Scores[first + row] = (int)scores[row];
            outcomes.Tiers[first + row] = BitOperations.TrailingZeroCount(tiers[row]);
        }
    }

    /// <summary>Sets one bit of every mask whose account a set of accounts holds.</summary>
    private static void Spread(ReadOnlySpan<ulong> accounts, Span<int> masks, int bit)
    {
        for (var start = 0; start < masks.Length; start += 64)
        {
            var word = accounts[start >> 6];
            if (masks.Length - start < 64) word &= (1UL << (masks.Length - start)) - 1;
            for (; word != 0; word &= word - 1) masks[start + BitOperations.TrailingZeroCount(word)] |= 1 << bit;
        }
    }
}
