using StrategyAdvisor.Benchmarks.Workload;

namespace StrategyAdvisor.Benchmarks.Eight;

/// <summary>The eight rules by hand with all three verdicts, on Kleene's logic of <c>bool?</c>: what a missing fact leaves open is undecided, unless it cannot matter.</summary>
internal sealed class ThreeValuedRules(Client[] clients) : IEngine
{
    private static readonly double[] CutOffs = [1.81, 1.23, 1.10, 1.10];

    public string Name => "hand-written C#, three verdicts";

    public int Accounts => clients.Length;

    public void Pass(Outcomes outcomes)
    {
        for (var i = 0; i < clients.Length; i++) (outcomes.Masks[i], outcomes.Scores[i]) = Evaluate(clients[i]);
    }

    private static (int Fires, int Undecided) Evaluate(Client client)
    {
        bool? senior = false, below = false, recentSenior = false, silentSenior = false;
        foreach (var person in client.Contacts)
        {
            if (person.LeftOn <= 0) continue;
            bool? isEngaged = person.Coverage is { } coverage ? coverage != 0 : null;
            bool? isSenior = person.Level is { } level ? level <= 1 : null;
            bool? isSilent = person.LastContact is { } day ? day < -90 : null;
            below |= isEngaged & !isSenior;
            senior |= isEngaged & isSenior;
            silentSenior |= isEngaged & isSenior & isSilent;
            recentSenior |= isEngaged & isSenior & !isSilent;
        }

        bool? atTop = false, newSeller = false;
        foreach (var rival in client.Competitors)
        {
            atTop |= rival.ExecutiveAccess;
            newSeller |= rival.SellerChanged is { } day ? day is >= -180 and <= 0 : null;
        }

        bool? isOld = client.CustomerSince is { } since ? since <= EightRules.TwoYearsAgo : null;
        var (fires, undecided) = (0, 0);
        Put(0, below & !senior);
        Put(1, isOld & !senior);
        Put(2, silentSenior & !recentSenior);
        Put(3, newSeller);
        Put(4, atTop & !senior);
        Put(5, IsDistressed(client));
        Put(6, CannotCarry(client));
        Put(7, IsBehind(client));
        return (fires, undecided);

        void Put(int rule, bool? verdict)
        {
            if (verdict == true) fires |= 1 << rule;
            if (verdict is null) undecided |= 1 << rule;
        }
    }

    private static bool? IsDistressed(Client client)
    {
        bool? isScored = client.AltmanModel is { } model ? model != 3 : null;
        bool? isLow = client.AltmanZ is not { } z ? null : client.AltmanModel is { } known ? z < CutOffs[known] : z < 1.10 ? true : z >= 1.81 ? false : null;
        return isScored & isLow;
    }

    private static bool? CannotCarry(Client client)
    {
        if (client is { ExpectedPaymentDays: { } expected, DaysWeCanCarry: { } carried }) return expected > carried;
        return client.ExpectedPaymentDays == 0 ? false : null;
    }

    private static bool? IsBehind(Client client)
    {
        if (client is { SalesStage: { } sales, BuyingStage: { } buying }) return sales < buying;
        return client.BuyingStage == 0 || client.SalesStage == 5 ? false : null;
    }
}
