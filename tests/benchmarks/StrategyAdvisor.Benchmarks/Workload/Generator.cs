namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>The accounts of portfolio-v1: one stream of draws, so that the first accounts are the same however many there are.</summary>
internal sealed class Generator
{
    private static readonly int[] Terms = [14, 30, 45, 60, 90];

    private uint _state = 0x5EED0001;

    public static Account[] Generate(int accounts)
    {
        var generator = new Generator();
        return [.. Enumerable.Range(0, accounts).Select(generator.Next)];
    }

    // What is drawn in which order is part of the workload.
    private Account Next(int id)
    {
        var revenue = Maybe(Revenue(), 20);
        var influence = Maybe(Below(100) switch { < 60 => Influence.Low, < 88 => Influence.Medium, _ => Influence.High }, 30);
        var years = Maybe(Below(16), 10);
        var (industryGrowth, revenueGrowth) = (Maybe((Below(301) - 100) / 10.0, 80), Maybe((Below(601) - 300) / 10.0, 50));
        var (dso, terms) = (Maybe(15 + Below(91), 40), Maybe(Terms[Below(5)], 20));
        var overdue = Maybe(Below(100) switch { < 70 => 0, < 90 => 1 + Below(30), _ => 31 + Below(90) }, 30);
        var limit = 10_000 * (1 + Below(100));
        var used = limit / 100 * Below(121);
        var (knownLimit, knownUsed) = (Maybe(limit, 60), Maybe(used, 40));
        var altmanZ = Maybe(Below(501) / 100.0, 250);
        var complaints = Below(100) < 60 ? 0 : 1 + Below(6);
        var openComplaints = Maybe(complaints, 20);
        var oldest = 1 + Below(120);
        return new Account
        {
            Id = id,
            AnnualRevenue = revenue,
            Influence = influence,
            YearsAsCustomer = years,
            IndustryGrowth = industryGrowth,
            RevenueGrowth = revenueGrowth,
            Dso = dso,
            PaymentTermsDays = terms,
            OverdueDays = overdue,
            CreditLimit = knownLimit,
            CreditUsed = knownUsed,
            AltmanZ = altmanZ,
            OpenComplaints = openComplaints,
            OldestComplaintDays = complaints == 0 ? null : oldest,
            BuyingStage = Maybe(1 + Below(6), 30),
            Contacts = Times(3 + Below(10), NextContact),
            Competitors = Times(Below(5), NextCompetitor),
            Opportunities = Times(Below(4), NextOpportunity),
        };
    }

    private int Revenue() => Below(100) switch
    {
        < 50 => 10_000 + Below(190) * 1000,
        < 80 => 200_000 + Below(800) * 1000,
        < 95 => 1_000_000 + Below(4000) * 1000,
        _ => 5_000_000 + Below(20_000) * 1000,
    };

    private Contact NextContact()
    {
        var (l, r) = (Below(100), Below(100));
        var level = l switch { < 45 => Level.Operational, < 75 => Level.Manager, < 90 => Level.Director, _ => Level.Executive };
        var role = r switch { < 40 => Role.User, < 62 => Role.Technical, < 80 => Role.Buyer, < 90 => Role.Economic, _ => Role.Champion };
        return new Contact(level, role, Maybe(Below(365), 80), Maybe(Below(5) - 2, 120));
    }

    private Competitor NextCompetitor() => new(
        string.Create(CultureInfo.InvariantCulture, $"Competitor {Below(40)}"), Below(100) < 25, Maybe(1 + Below(5), 50), Maybe(Below(365), 100));

    private Opportunity NextOpportunity() => new(
        1 + Below(6), Maybe(1000 * (1 + Below(2000)), 50), Maybe(Below(9) / 8.0, 150), Below(6));

    private static T[] Times<T>(int count, Func<T> next)
    {
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = next();
        return items;
    }

    private T? Maybe<T>(T value, int missingOfThousand)
        where T : struct => Below(1000) < missingOfThousand ? null : value;

    private int Below(int limit) => (int)((ulong)Draw() * (ulong)limit >> 32);

    /// <summary>mulberry32.</summary>
    private uint Draw()
    {
        _state += 0x6D2B79F5;
        var t = _state;
        t = (t ^ (t >> 15)) * (t | 1);
        t ^= t + (t ^ (t >> 7)) * (t | 61);
        return t ^ (t >> 14);
    }
}
