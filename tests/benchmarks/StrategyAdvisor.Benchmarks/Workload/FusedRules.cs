namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>The 24 rules with their loops fused by hand: each list is walked once, whatever asks for it.</summary>
internal sealed class FusedRules(Account[] accounts) : IEngine
{
    public string Name => "hand-written C#, loops fused";

    public int Accounts => accounts.Length;

    public void Pass(Outcomes outcomes)
    {
        for (var i = 0; i < accounts.Length; i++)
            (outcomes.Masks[i], outcomes.Scores[i], outcomes.Tiers[i]) = Evaluate(accounts[i]);
    }

    private static (int Mask, int Score, int Tier) Evaluate(Account account)
    {
        var people = Contacts.Of(account.Contacts);
        var rivals = Competitors.Of(account.Competitors);
        var pipeline = Opportunities.Of(account.Opportunities);
        var mask = Facts(account) | people.Mask(account) | rivals.Mask | pipeline.Mask(people);
        var keyAccount = (mask & 1) != 0;
        if (keyAccount && (mask & 1 << 2) != 0) mask |= 1 << 5;
        if ((mask & (1 << 11 | 1 << 15)) != 0 && pipeline.BestConfidence >= 0.75) mask |= 1 << 19;
        if (keyAccount && pipeline.Weighted < 0.1 * account.AnnualRevenue) mask |= 1 << 20;
        if (keyAccount && System.Numerics.BitOperations.PopCount((uint)mask & (1 << 6 | 1 << 8 | 1 << 9 | 1 << 12 | 1 << 15)) >= 2) mask |= 1 << 21;
        const int riskOverLimit = 1 << 2 | 1 << 4;
        const int unsponsoredIncumbent = 1 << 17 | 1 << 15;
        if ((mask & riskOverLimit) == riskOverLimit || ((mask & unsponsoredIncumbent) == unsponsoredIncumbent && !keyAccount)) mask |= 1 << 22;
        var score = Score(mask);
        var tier = score >= 60 ? 3 : score >= 40 ? 2 : score >= 20 ? 1 : 0;
        if ((mask & 1 << 22) == 0 && tier <= 1 && pipeline.BestConfidence >= 0.5) mask |= 1 << 23;
        return (mask, score, tier);
    }

    private static int Facts(Account account)
    {
        var mask = 0;
        if (account.AnnualRevenue >= 1_000_000 || account.Influence == Influence.High) mask |= 1;
        if (account.IndustryGrowth >= 5 && account.RevenueGrowth < account.IndustryGrowth) mask |= 1 << 1;
        if (account.AltmanZ < 1.8 || account.OverdueDays > 60 || account.Dso > account.PaymentTermsDays + 30) mask |= 1 << 2;
        if (account.CreditUsed > account.CreditLimit) mask |= 1 << 4;
        else if (account.CreditUsed > 0.9 * account.CreditLimit) mask |= 1 << 3;
        if (account.OpenComplaints > 0 && account.OldestComplaintDays > 30) mask |= 1 << 6;
        if (account.OpenComplaints >= 4) mask |= 1 << 7;
        return mask;
    }

    private static int Score(int mask) =>
        5 * (mask >> 1 & 1) + 15 * (mask >> 2 & 1) + 6 * (mask >> 3 & 1) + 10 * (mask >> 4 & 1) + 15 * (mask >> 5 & 1) + 8 * (mask >> 6 & 1)
        + 6 * (mask >> 7 & 1) + 10 * (mask >> 8 & 1) + 8 * (mask >> 9 & 1) + 8 * (mask >> 10 & 1) + 7 * (mask >> 11 & 1) + 9 * (mask >> 12 & 1)
        + 7 * (mask >> 13 & 1) + 6 * (mask >> 14 & 1) + 10 * (mask >> 15 & 1) + 6 * (mask >> 16 & 1) + 9 * (mask >> 17 & 1) + 5 * (mask >> 18 & 1)
        + 4 * (mask >> 19 & 1) + 6 * (mask >> 20 & 1) + 12 * (mask >> 21 & 1);

    private struct Contacts
    {
        private bool _executive;
        private bool _recentExecutive;
        private bool _negativeExecutive;
        private bool _champion;
        private bool _sponsor;
        private int _recent;
        private int _moods;
        private int _mood;

        public bool EconomicBuyerMet { get; private set; }

        public static Contacts Of(Contact[] contacts)
        {
            var all = default(Contacts);
            foreach (var contact in contacts) all.Add(contact);
            return all;
        }

        public readonly int Mask(Account account)
        {
            var mask = 0;
            if (!_executive && account.YearsAsCustomer >= 1) mask |= 1 << 8;
            if (_executive && !_recentExecutive) mask |= 1 << 9;
            if (_recent <= 1) mask |= 1 << 10;
            if (!_champion) mask |= 1 << 11;
            if (_negativeExecutive) mask |= 1 << 12;
            if (_moods >= 3 && 2 * _mood < -_moods) mask |= 1 << 14;
            if (!_sponsor && account.BuyingStage >= 4) mask |= 1 << 17;
            return mask;
        }

        private void Add(Contact contact)
        {
            var days = contact.DaysSinceContact ?? int.MaxValue;
            if (contact.Level >= Level.Director)
            {
                _sponsor |= days <= 90;
                if (contact.Level == Level.Executive)
                {
                    _executive = true;
                    _recentExecutive |= days <= 90;
                    _negativeExecutive |= contact.Sentiment < 0;
                }
            }

            _champion |= contact.Role == Role.Champion;
            EconomicBuyerMet |= contact.Role == Role.Economic && days <= 60;
            if (days <= 120) _recent++;
            if (contact.Sentiment is not { } sentiment) return;
            _moods++;
            _mood += sentiment;
        }
    }

    private readonly record struct Competitors(int Mask)
    {
        public static Competitors Of(Competitor[] competitors)
        {
            var (strongIncumbent, pressing) = (false, 0);
            foreach (var competitor in competitors)
            {
                strongIncumbent |= competitor.Incumbent && competitor.Strength >= 4;
                if (competitor.Strength >= 3 && competitor.DaysSinceSeen <= 90) pressing++;
            }

            return new Competitors((strongIncumbent ? 1 << 15 : 0) | (pressing >= 2 ? 1 << 16 : 0));
        }
    }

    private readonly record struct Opportunities(bool Advanced, bool Slipping, double BestConfidence, double Weighted)
    {
        public static Opportunities Of(Opportunity[] opportunities)
        {
            var (advanced, slipping, best, weighted) = (false, false, -1.0, 0.0);
            foreach (var opportunity in opportunities)
            {
                advanced |= opportunity.Stage >= 3;
                slipping |= opportunity.ClosePushes >= 3 && opportunity.Amount >= 250_000;
                if (opportunity.WinConfidence is not { } confidence) continue;
                best = Math.Max(best, confidence);
                if (opportunity.Amount is { } amount) weighted += amount * confidence;
            }

            return new Opportunities(advanced, slipping, best, weighted);
        }

        public int Mask(Contacts people) => (Advanced && !people.EconomicBuyerMet ? 1 << 13 : 0) | (Slipping ? 1 << 18 : 0);
    }
}
