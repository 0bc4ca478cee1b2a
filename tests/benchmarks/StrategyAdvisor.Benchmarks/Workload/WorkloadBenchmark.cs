namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>The workload portfolio-v1: every engine checked against its checksums, then timed in rotation.</summary>
internal static class WorkloadBenchmark
{
    private const int ForSlowEngines = 2000;

    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <param name="words">The number of accounts, 10000 where none is given, and the rounds, 25 where none is given.</param>
    public static void Run(string[] words)
    {
        var count = words.Length > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 10_000;
        var rounds = words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 25;
        var portfolio = Generator.Generate(Math.Max(100_000, count));
        foreach (var (size, hash) in Expected.Hashes) Expected.Equal(hash, JsonLines.Hash(portfolio.AsSpan(0, size)), $"the generator, {size} accounts");
        foreach (var size in Expected.Checksums.Keys) Check(portfolio[..size]);
        Console.WriteLine("every engine reproduces every checksum");
        Time(portfolio[..count], rounds);
    }

    private static void Check(Account[] accounts)
    {
        var outcomes = new Outcomes(accounts.Length);
        foreach (var engine in Engines(accounts, accounts.Length <= ForSlowEngines))
        {
            outcomes.Clear();
            engine.Pass(outcomes);
            Expected.Equal(Expected.Checksums[accounts.Length], outcomes.Checksum(), $"{engine.Name}, {accounts.Length} accounts");
        }
    }

    private static IEnumerable<IEngine> Engines(Account[] accounts, bool withSlow)
    {
        yield return new PlainRules(accounts);
        yield return new FusedRules(accounts);
        var pack = PackRules.Load();
        var batch = AccountColumns.Of(accounts, pack.Pack.Dictionary);
        for (var threads = 1; threads <= Environment.ProcessorCount; threads *= 2) yield return new PackRules(pack, batch, threads);
        if (withSlow) yield return new MicrosoftRules(accounts);
    }

    private static void Time(Account[] accounts, int rounds)
    {
        List<Measurement> measurements =
        [
            .. Engines(accounts, withSlow: false).Select(engine => new Measurement(engine)),
            new Measurement(new MicrosoftRules(accounts[..Math.Min(accounts.Length, ForSlowEngines)])),
        ];
        var outcomes = new Outcomes(accounts.Length);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var measurement in measurements) measurement.Add(Clock, outcomes, keep: round >= rounds / 5);
        }

        var plain = measurements[0].Nanoseconds;
        Console.WriteLine($"{"engine",-30} {"ns an account",14} {"ratio",8} {"best",10} {"bytes an account",17}");
        foreach (var measurement in measurements)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{measurement.Engine.Name,-30} {measurement.Nanoseconds,14:0.0} {measurement.Nanoseconds / plain,8:0.00} {measurement.Best,10:0.0} {measurement.Bytes,17:0.0}"));
        }
    }
}
