using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>
/// Tells of many accounts at once which verdicts no completion will settle: a rule that fires in one completion of the unknown facts and is quiet in another stays undecided.
/// A few completions of the accounts that a rule leaves open, run as columns, show that for most verdicts at a small part of what it costs to explain one. What they do not show is left to explain.
/// </summary>
/// <param name="rules">Positions among the pack's rules.</param>
internal sealed class DifferingCompletions(CompiledPack pack, ImmutableArray<int> rules)
{
    private readonly RuleCompletions?[] _rules = new RuleCompletions?[rules.Length];

    /// <summary>Takes out the verdicts of which two completions differ.</summary>
    public void Strike(OpenVerdicts open, FactBatch batch, LocalDate today)
    {
        for (var index = 0; index < rules.Length; index++)
        {
            if (open[index].IndexOfAnyExcept(0UL) < 0) continue;
            var rule = _rules[index] ??= new RuleCompletions(pack.Pack.Account, pack.Pack.Rules[rules[index]].When);
            rule.Strike(open[index], open.First, batch.Accounts, today);
        }
    }
}
