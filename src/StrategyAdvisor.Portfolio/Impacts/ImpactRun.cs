using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>Evaluates what differs between two packs on the same accounts, and compares.</summary>
public static class ImpactRun
{
    /// <param name="accounts">The accounts, a piece at a time: as the dictionary of <paramref name="before"/> has them, and the same in the same order as that of <paramref name="after"/> has them.</param>
    /// <param name="ownerFact">The fact by which findings are parted, or null.</param>
    /// <param name="today">The as-of date.</param>
    /// <param name="threads">1 or more; shows in nothing that is found.</param>
    public static Impact Of(Pack before, Pack after, IEnumerable<(FactBatch Old, FactBatch Now)> accounts, string? ownerFact, LocalDate today, int threads)
    {
        var plan = new ImpactPlan(before, after);
        var owner = ownerFact is null ? null : after.Dictionary.Account.Find(ownerFact);
        var all = new ImpactCount(0);
        foreach (var count in InOrder.Run(accounts, () => new AccountComparison(plan, owner, today), (piece, comparison) => comparison.Compare(piece.Old, piece.Now), threads)) all.Add(count);
        return new Impact(plan.Change, today, all.Looked, all.Rules(plan.Rules), all.Decisions(), all.Severities(), all.Owners(), all.Touched, all.Foremost());
    }
}
