namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>The workload portfolio-v1: every engine checked against its checksums, then timed in rotation.</summary>
internal static class WorkloadBenchmark
{
    private const int ForSlowEngines = 2000;

    /// <param name="words">The number of accounts, 10000 where none is given, and the rounds, 25 where none is given.</param>
    public static void Run(string[] words)
    {
        var count = words.Length > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 10_000;
        var rounds = words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 25;
        var portfolio = Generator.Generate(Math.Max(100_000, count));
        foreach (var (size, hash) in Expected.Hashes) Expected.Equal(hash, JsonLines.Hash(portfolio.AsSpan(0, size)), $"the generator, {size} accounts");
        foreach (var size in Expected.Checksums.Keys) Check(portfolio[..size]);
        Console.WriteLine("every engine reproduces every checksum");
        FirstEvaluation(portfolio[..1]);
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
        yield return new PackRules(pack, batch, threads: 1, settles: true);
        if (withSlow) yield return new MicrosoftRules(accounts);
    }

    /// <summary>What loading the rules and evaluating one account costs in a process that has done so before.</summary>
    private static void FirstEvaluation(Account[] account)
    {
        var began = TimeProvider.System.GetTimestamp();
        var pack = PackRules.Load();
        new PackRules(pack, AccountColumns.Of(account, pack.Pack.Dictionary), threads: 1).Pass(new Outcomes(1));
        var ours = TimeProvider.System.GetElapsedTime(began);
        began = TimeProvider.System.GetTimestamp();
        new MicrosoftRules(account).Pass(new Outcomes(1));
        var microsofts = TimeProvider.System.GetElapsedTime(began);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load and first account, warm process: our engine {ours.TotalMilliseconds:0.0} ms, Microsoft RulesEngine {microsofts.TotalMilliseconds:0.0} ms"));
    }

    private static void Time(Account[] accounts, int rounds)
    {
        var engines = Engines(accounts, withSlow: false).Append(new MicrosoftRules(accounts[..Math.Min(accounts.Length, ForSlowEngines)]));
        Table.Print(Rotation.Measure(engines, new Outcomes(accounts.Length), rounds));
    }
}
