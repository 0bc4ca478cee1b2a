namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>The rules' conditions, by number, as Microsoft's RulesEngine reads them.</summary>
internal static class MicrosoftConditions
{
    public static SortedDictionary<int, string> OverFacts { get; } = new()
    {
        [1] = "account.AnnualRevenue >= 1000000 || account.Influence == \"High\"",
        [2] = "account.IndustryGrowth >= 5 && account.RevenueGrowth < account.IndustryGrowth",
        [3] = "account.AltmanZ < 1.8 || account.OverdueDays > 60 || account.Dso > account.PaymentTermsDays + 30",
        [4] = "10 * account.CreditUsed > 9 * account.CreditLimit && !(account.CreditUsed > account.CreditLimit)",
        [5] = "account.CreditUsed > account.CreditLimit",
        [7] = "account.OpenComplaints > 0 && account.OldestComplaintDays > 30",
        [8] = "account.OpenComplaints >= 4",
        [9] = "account.YearsAsCustomer >= 1 && !account.Contacts.Any(Level == Level.Executive)",
        [10] = "account.Contacts.Any(Level == Level.Executive) && !account.Contacts.Any(Level == Level.Executive && DaysSinceContact <= 90)",
        [11] = "account.Contacts.Count(DaysSinceContact <= 120) <= 1",
        [12] = "!account.Contacts.Any(Role == Role.Champion)",
        [13] = "account.Contacts.Any(Level == Level.Executive && Sentiment < 0)",
        [14] = "account.Opportunities.Any(Stage >= 3) && !account.Contacts.Any(Role == Role.Economic && DaysSinceContact <= 60)",
        [15] = "account.Contacts.Count(Sentiment != null) >= 3 && account.Contacts.Where(Sentiment != null).Average(Sentiment) < -0.5",
        [16] = "account.Competitors.Any(Incumbent && Strength >= 4)",
        [17] = "account.Competitors.Count(Strength >= 3 && DaysSinceSeen <= 90) >= 2",
        [18] = "account.BuyingStage >= 4 && !account.Contacts.Any(Level >= Level.Director && DaysSinceContact <= 90)",
        [19] = "account.Opportunities.Any(ClosePushes >= 3 && Amount >= 250000)",
    };

    public static SortedDictionary<int, string> OverRules { get; } = new()
    {
        [6] = "found.Rule(1) && found.Rule(3)",
        [20] = "(found.Rule(12) || found.Rule(16)) && account.Opportunities.Any(WinConfidence >= 0.75)",
        [21] = "found.Rule(1) && account.Opportunities.Where(Amount != null && WinConfidence != null).Sum(10 * Amount * WinConfidence) < account.AnnualRevenue",
        [22] = "found.Rule(1) && (found.Rule(7) ? 1 : 0) + (found.Rule(9) ? 1 : 0) + (found.Rule(10) ? 1 : 0) + (found.Rule(13) ? 1 : 0) + (found.Rule(16) ? 1 : 0) >= 2",
        [23] = "(found.Rule(3) && found.Rule(5)) || (found.Rule(18) && found.Rule(16) && !found.Rule(1))",
    };

    public static SortedDictionary<int, string> OverTier { get; } = new()
    {
        [24] = "!found.Rule(23) && found.Tier <= 1 && account.Opportunities.Any(WinConfidence >= 0.5)",
    };
}
