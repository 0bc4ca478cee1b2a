using StrategyAdvisor.Benchmarks.Workload;

namespace StrategyAdvisor.Benchmarks.Eight;

/// <summary>Eight rules of the default pack on random accounts, against the same eight by hand.</summary>
internal static class EightBenchmark
{
    // Of 2,000 accounts the processor learns every branch by heart: the form that fires or not then runs seven times as fast as on accounts it has not seen.
    private const int Accounts = 20_000;
    private const int Seed = 8;

    public static void Run(string[] words)
    {
        var clients = Client.Generate(Accounts, Seed);
        var pack = EightRules.Load();
        var dictionary = pack.Pack.Dictionary;
        IEngine[] engines =
        [
            new TwoValuedRules(clients),
            new ThreeValuedRules(clients),
            new EightRules("our engine", pack, [EightRules.Batch(dictionary, clients)]),
            new EightRules("our engine, settling", pack, [EightRules.Batch(dictionary, clients)], settles: true),
            new EightRules("our engine, one account a call", pack, [.. clients.Select(client => EightRules.Batch(dictionary, [client]))]),
        ];
        Compare(engines);
        var outcomes = new Outcomes(Accounts);
        Table.Print(Rotation.Measure(engines, outcomes, words.Length > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 25));
    }

    /// <summary>Where a fact that matters is missing, the form without a third verdict says one of the other two.</summary>
    private static void Compare(IEngine[] engines)
    {
        var found = engines.Select(engine =>
        {
            var outcomes = new Outcomes(Accounts);
            engine.Pass(outcomes);
            return outcomes;
        }).ToList();
        for (var account = 0; account < Accounts; account++)
        {
            var (fires, undecided) = (found[1].Masks[account], found[1].Scores[account]);
            if (((found[0].Masks[account] ^ fires) & ~undecided) != 0) throw new InvalidOperationException($"account {account}: the two hand-written forms differ");
            foreach (var outcomes in found.Skip(2))
            {
                if ((outcomes.Masks[account], outcomes.Scores[account]) != (fires, undecided))
                    throw new InvalidOperationException($"account {account}: {outcomes.Masks[account]:x2} {outcomes.Scores[account]:x2}, by hand {fires:x2} {undecided:x2}");
            }
        }

        Console.WriteLine("all agree on every account; the two-valued form where nothing is undecided");
    }
}
