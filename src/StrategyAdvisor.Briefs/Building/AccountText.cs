using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>The texts that an account says of itself.</summary>
internal static class AccountText
{
    /// <summary>The account's text fact of a name, or null where there is no such fact or nobody knows it.</summary>
    public static string? Of(Assessment assessment, string name) => assessment.Pack.Dictionary.Account.Find(name) is { Kind: FactKind.Text } fact
        ? FactValues.Print(assessment.Batch, assessment.Account, new FactReference(null, fact.Field))
        : null;
}
