using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Laws.Accounts;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Laws.Masked;

/// <summary>A portfolio of random accounts, each with some facts unknown that a rule reads.</summary>
internal static class MaskedPortfolio
{
    public static FactBatch Draw(Pack pack, LocalDate today, Random random, int accounts) => Draw(pack, pack.Dictionary, today, random, accounts);

    /// <param name="seen">The dictionary of the pack that the accounts are to be evaluated with, which declares the same facts.</param>
    public static FactBatch Draw(Pack pack, FactDictionary seen, LocalDate today, Random random, int accounts)
    {
        var record = pack.Dictionary.Account;
        var reads = pack.Rules.Select(rule => new RuleReads(rule.When.Node)).ToList();
        var drawings = reads.Select(rule => new MaskDrawing(record, rule, new FactPool(rule.Constants, today), random)).ToList();
        var writer = new RecordWriter(seen.Account);
        for (var number = 0; number < accounts; number++) writer.Add(drawings[number % drawings.Count].Draw().Hidden());
        return new FactBatch(seen, writer.Build(), ProvenanceTable.Empty);
    }
}
