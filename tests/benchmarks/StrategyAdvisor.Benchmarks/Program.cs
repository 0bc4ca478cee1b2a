namespace StrategyAdvisor.Benchmarks;

/// <summary>Runs the benchmark that the first word names.</summary>
internal static class Program
{
    private static readonly ImmutableArray<Benchmark> All =
    [
        new("workload", "the workload portfolio-v1: hand-written C#, our engine, Microsoft's RulesEngine; words: accounts, rounds", Workload.WorkloadBenchmark.Run),
        new("eight", "eight rules of the default pack against the same eight in hand-written C#; words: rounds", Eight.EightBenchmark.Run),
        new("serve", "pages and API of `advisor serve` against an address that answers nothing; words: accounts (0: the samples), csv or parquet, rounds, seconds, connections", Serving.ServeBenchmark.Run),
        new("load", "200 rules read, checked and compiled in a fresh process; one expression in a warm one; words: quick-start or nothing", Loading.LoadBenchmark.Run),
        new("load-once", "what `load` starts: one pack; words: its folder", Loading.LoadBenchmark.RunOnce),
        new("review", "a review from tables to verdicts in Parquet against reading the same rows into objects; words: accounts, csv or parquet, rounds", Reviewing.ReviewBenchmark.Run),
        new("review-tables", "the tables that `review` reads, to keep; words: folder, accounts, csv or parquet", Reviewing.ReviewBenchmark.WriteTables),
        new("review-once", "what `review` starts: one pass; words: what, folder, csv or parquet, threads", Reviewing.ReviewBenchmark.RunOnce),
        new("explain", "one brief of each sample account: plain, with explanations, with what clears each warning; words: rounds", Explaining.ExplainBenchmark.Run),
        new("coach", "check, test, cover and impact on 200 rules as whole processes against starting one, and a watched check from save to answer; words: accounts, rounds", Coaching.CoachBenchmark.Run),
        new("coach-files", "what `coach` measures with; words: folder, accounts", Coaching.CoachBenchmark.WriteFiles),
        new("process", "a whole run of advisor against a program that prints one line; words: quick-start or nothing, what advisor is called with", ProcessBenchmark.Run),
    ];

    /// <returns>0 where the benchmark ran, 1 where it could not, 2 for an unknown name.</returns>
    private static int Main(string[] arguments)
    {
        var chosen = All.FirstOrDefault(benchmark => benchmark.Name == arguments.FirstOrDefault());
        if (chosen is null) return ShowUsage();
        try
        {
            chosen.Run(arguments[1..]);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine($"{chosen.Name}: {exception.Message}");
            return 1;
        }
    }

    private static int ShowUsage()
    {
        Console.Error.WriteLine("usage: StrategyAdvisor.Benchmarks NAME [WORDS]");
        foreach (var benchmark in All) Console.Error.WriteLine($"  {benchmark.Name,-13} {benchmark.Summary}");
        return 2;
    }
}
