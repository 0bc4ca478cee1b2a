using NodaTime;
using StrategyAdvisor.Laws.HalfKnown;
using StrategyAdvisor.Laws.Masked;

namespace StrategyAdvisor.Laws;

/// <summary>Puts the default pack to the test of the laws, for as many accounts as one likes.</summary>
internal static class Program
{
    private static readonly LocalDate Today = new(2026, 6, 30);

    /// <returns>0 where the laws held, 1 where one did not, 2 for wrong usage.</returns>
    private static int Main(string[] arguments) => arguments switch
    {
        ["masked", .. var words] when TryRead(words, 0, 1_000_000, out var accounts) && TryRead(words, 1, 1, out var seed) => Masked(accounts, seed),
        ["half-known", .. var words] when TryRead(words, 0, 1_000, out var accounts) && TryRead(words, 1, 1, out var seed) => HalfKnown(accounts, seed),
        _ => ShowUsage(),
    };

    private static int Masked(int accounts, int seed)
    {
        var run = new MaskedRun(DefaultPack.Load(), Today, new Random(seed), oneInHowMany: 50);
        run.Run(accounts);
        foreach (var line in MaskedReport.Lines(run)) Console.WriteLine(line);
        foreach (var line in MaskedReport.Lines(run.Examination)) Console.WriteLine(line);
        return run.Tallies.Any(tally => tally.Unsound > 0) || run.Examination.Broken.Count > 0 ? 1 : 0;
    }

    private static int HalfKnown(int accounts, int seed)
    {
        var run = new HalfKnownRun(DefaultPack.Load(), Today, new Random(seed));
        run.Run(accounts);
        foreach (var line in HalfKnownReport.Lines(run)) Console.WriteLine(line);
        return 0;
    }

    private static int ShowUsage()
    {
        Console.Error.WriteLine("usage: StrategyAdvisor.Laws masked|half-known [ACCOUNTS [SEED]]");
        return 2;
    }

    private static bool TryRead(string[] words, int position, int otherwise, out int number)
    {
        number = otherwise;
        return words.Length <= position || (int.TryParse(words[position], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0);
    }
}
