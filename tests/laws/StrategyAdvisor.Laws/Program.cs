using NodaTime;
using StrategyAdvisor.Laws.Changes;
using StrategyAdvisor.Laws.HalfKnown;
using StrategyAdvisor.Laws.Masked;
using StrategyAdvisor.Laws.Packs;

namespace StrategyAdvisor.Laws;

/// <summary>Puts the default pack to the test of the laws, for as many accounts as one likes.</summary>
internal static class Program
{
    private const int AccountsOfPack = 200;

    private static readonly LocalDate Today = new(2026, 6, 30);

    /// <returns>0 where the laws held, 1 where one did not, 2 for wrong usage.</returns>
    private static int Main(string[] arguments) => arguments switch
    {
        ["masked", .. var words] when TryRead(words, 0, 1_000_000, out var accounts) && TryRead(words, 1, 1, out var seed) => Masked(accounts, seed),
        ["generated", .. var words] when TryRead(words, 0, 1_000_000, out var accounts) && TryRead(words, 1, 1, out var seed) => Generated(accounts, seed),
        ["half-known", .. var words] when TryRead(words, 0, 1_000, out var accounts) && TryRead(words, 1, 1, out var seed) => HalfKnown(accounts, seed),
        ["clearing", .. var words] when TryRead(words, 0, 100, out var packs) && TryRead(words, 1, 2, out var facts) && TryRead(words, 2, 1, out var seed) => Clearing(packs, facts, seed),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine("usage: StrategyAdvisor.Laws masked|generated|half-known [ACCOUNTS [SEED]] | clearing [PACKS [FACTS [SEED]]]");
        return 2;
    }

    private static int Masked(int accounts, int seed)
    {
        var run = new MaskedRun(DefaultPack.Load(), Today, new Random(seed), oneInHowMany: 50);
        run.Run(accounts, () => Console.Error.WriteLine(MaskedReport.Sum(run)));
        foreach (var line in MaskedReport.Lines(run)) Console.WriteLine(line);
        foreach (var line in MaskedReport.Lines(run.Examination)) Console.WriteLine(line);
        return run.Tallies.Any(tally => tally.Unsound > 0) || run.Examination.Broken.Count > 0 ? 1 : 0;
    }

    /// <summary>Packs of random rules, each for a few accounts.</summary>
    private static int Generated(int accounts, int seed)
    {
        var sums = new MaskedSums();
        for (var number = 0; number * AccountsOfPack < accounts; number++)
        {
            var (pack, text) = MixedPack.Draw(seed + number);
            var run = new MaskedRun(pack, Today, new Random(seed + number), oneInHowMany: 10);
            run.Run(Math.Min(AccountsOfPack, accounts - (number * AccountsOfPack)));
            sums.Add(run, text);
        }

        foreach (var line in sums.Lines()) Console.WriteLine(line);
        return sums.Broken == 0 ? 0 : 1;
    }

    private static int HalfKnown(int accounts, int seed)
    {
        var run = new HalfKnownRun(DefaultPack.Load(), Today, new Random(seed));
        run.Run(accounts);
        foreach (var line in HalfKnownReport.Lines(run)) Console.WriteLine(line);
        return 0;
    }

    /// <summary>What would clear the rules of so many generated packs, then of the default pack, against a slow search.</summary>
    private static int Clearing(int packs, int facts, int seed)
    {
        var runs = new List<ClearingRun>();
        for (var number = 0; number < packs; number++)
        {
            runs.Add(new ClearingRun(GeneratedPack.Draw(seed + number).Pack, Today, facts));
            runs[^1].Run(new Random(seed + number), accounts: 4);
        }

        Console.WriteLine($"generated packs: {Line(runs)}");
        var shipped = new ClearingRun(DefaultPack.Load(), Today, facts);
        shipped.Run(new Random(seed), accounts: Math.Max(1, packs / 10));
        Console.WriteLine($"default pack: {Line([shipped])}");
        foreach (var broken in runs.Append(shipped).SelectMany(run => run.Broken)) Console.WriteLine(broken);
        return runs.Append(shipped).Any(run => run.Broken.Count > 0) ? 1 : 0;
    }

    private static string Line(List<ClearingRun> runs) =>
        $"{runs.Sum(run => run.Rules)} rules fired, {runs.Sum(run => run.Found)} times changes of ours were printed and {runs.Sum(run => run.Without)} times there were none; {runs.Sum(run => run.Made)} printed changes were made; {runs.Sum(run => run.Broken.Count)} broke the law";

    private static bool TryRead(string[] words, int position, int otherwise, out int number)
    {
        number = otherwise;
        return words.Length <= position || (int.TryParse(words[position], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0);
    }
}
