using StrategyAdvisor.Benchmarks.Workload;

namespace StrategyAdvisor.Benchmarks.Eight;

/// <summary>The eight rules as one writes them by hand without a thought for what is unknown: it fires, or it does not.</summary>
internal sealed class TwoValuedRules(Client[] clients) : IEngine
{
    private static readonly double[] CutOffs = [1.81, 1.23, 1.10];

    public string Name => "hand-written C#, fires or not";

    public int Accounts => clients.Length;

    public void Pass(Outcomes outcomes)
    {
        for (var i = 0; i < clients.Length; i++) outcomes.Masks[i] = Evaluate(clients[i]);
    }

    private static int Evaluate(Client client)
    {
        var (senior, below, recentSenior, silentSenior) = (false, false, false, false);
        foreach (var person in client.Contacts)
        {
            if (person.LeftOn <= 0 || person.Coverage is null or 0) continue;
            if (person.Level >= 2) below = true;
            if (person.Level is not (0 or 1)) continue;
            senior = true;
            if (person.LastContact < -90) silentSenior = true;
            if (person.LastContact >= -90) recentSenior = true;
        }

        var (atTop, newSeller) = (false, false);
        foreach (var rival in client.Competitors)
        {
            if (rival.ExecutiveAccess == true) atTop = true;
            if (rival.SellerChanged is >= -180 and <= 0) newSeller = true;
        }

        var distress = client.AltmanModel is { } model and < 3 && client.AltmanZ < CutOffs[model];
        return Bit(0, below && !senior)
            | Bit(1, client.CustomerSince <= EightRules.TwoYearsAgo && !senior)
            | Bit(2, silentSenior && !recentSenior)
            | Bit(3, newSeller)
            | Bit(4, atTop && !senior)
            | Bit(5, distress)
            | Bit(6, client.ExpectedPaymentDays > client.DaysWeCanCarry)
            | Bit(7, client.SalesStage < client.BuyingStage);
    }

    private static int Bit(int rule, bool fires) => fires ? 1 << rule : 0;
}
