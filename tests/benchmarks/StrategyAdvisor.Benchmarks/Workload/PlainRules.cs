namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>The 24 rules as one writes them by hand: a method a rule, a loop a question. A comparison with a missing fact is false, and so does not fire.</summary>
internal sealed partial class PlainRules(Account[] accounts) : IEngine
{
    private static readonly int[] Weights = [0, 5, 15, 6, 10, 15, 8, 6, 10, 8, 8, 7, 9, 7, 6, 10, 6, 9, 5, 4, 6, 12, 0, 0];

    private static readonly int[] Troubles = [7, 9, 10, 13, 16];

    public string Name => "hand-written C#, plain";

    public int Accounts => accounts.Length;

    public void Pass(Outcomes outcomes)
    {
        for (var i = 0; i < accounts.Length; i++)
            (outcomes.Masks[i], outcomes.Scores[i], outcomes.Tiers[i]) = Evaluate(accounts[i]);
    }

    private static (int Mask, int Score, int Tier) Evaluate(Account account)
    {
        var mask = FactRules(account) | PeopleRules(account) | DealRules(account);
        mask |= ChainedRules(account, mask);
        var score = Score(mask);
        var tier = score >= 60 ? 3 : score >= 40 ? 2 : score >= 20 ? 1 : 0;
        var go = !Fired(mask, 23) && tier <= 1 && HasConfidence(account, 0.5);
        return (mask | Bit(24, go), score, tier);
    }

    private static int FactRules(Account account)
    {
        var overLimit = account.CreditUsed > account.CreditLimit;
        return Bit(1, account.AnnualRevenue >= 1_000_000 || account.Influence == Influence.High)
            | Bit(2, IsLosingShare(account))
            | Bit(3, account.AltmanZ < 1.8 || account.OverdueDays > 60 || account.Dso > account.PaymentTermsDays + 30)
            | Bit(4, account.CreditUsed > 0.9 * account.CreditLimit && !overLimit)
            | Bit(5, overLimit)
            | Bit(7, account.OpenComplaints > 0 && account.OldestComplaintDays > 30)
            | Bit(8, account.OpenComplaints >= 4);
    }

    private static int PeopleRules(Account account) =>
        Bit(9, account.YearsAsCustomer >= 1 && !HasExecutive(account))
        | Bit(10, HasExecutive(account) && !HasExecutiveContactedWithin(account, 90))
        | Bit(11, CountContactedWithin(account, 120) <= 1)
        | Bit(12, !HasRole(account, Role.Champion))
        | Bit(13, HasNegativeExecutive(account))
        | Bit(15, IsMoodNegative(account))
        | Bit(18, account.BuyingStage >= 4 && !HasSponsor(account));

    private static int DealRules(Account account) =>
        Bit(14, HasOpportunityFromStage(account, 3) && !HasEconomicBuyerContactedWithin(account, 60))
        | Bit(16, HasStrongIncumbent(account))
        | Bit(17, CountPressingCompetitors(account) >= 2)
        | Bit(19, HasSlippingOpportunity(account));

    /// <summary>The rules that look at others.</summary>
    private static int ChainedRules(Account account, int mask)
    {
        var (keyAccount, creditRisk, incumbent) = (Fired(mask, 1), Fired(mask, 3), Fired(mask, 16));
        var troubles = 0;
        foreach (var rule in Troubles) troubles += Fired(mask, rule) ? 1 : 0;
        return Bit(6, keyAccount && creditRisk)
            | Bit(20, (Fired(mask, 12) || incumbent) && HasConfidence(account, 0.75))
            | Bit(21, keyAccount && WeightedPipeline(account) < 0.1 * account.AnnualRevenue)
            | Bit(22, keyAccount && troubles >= 2)
            | Bit(23, (creditRisk && Fired(mask, 5)) || (Fired(mask, 18) && incumbent && !keyAccount));
    }

    private static int Bit(int rule, bool fires) => fires ? 1 << (rule - 1) : 0;

    private static bool Fired(int mask, int rule) => (mask & 1 << (rule - 1)) != 0;

    private static int Score(int mask)
    {
        var score = 0;
        for (var rule = 0; rule < Weights.Length; rule++)
        {
            if ((mask >> rule & 1) != 0) score += Weights[rule];
        }

        return score;
    }

    // Not false: an unknown growth of ours leaves the comparison, and so its negation, unknown.
    private static bool IsLosingShare(Account account) => account.IndustryGrowth >= 5 && account.RevenueGrowth < account.IndustryGrowth;
}
