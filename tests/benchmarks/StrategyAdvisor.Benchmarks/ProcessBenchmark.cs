namespace StrategyAdvisor.Benchmarks;

/// <summary>What a whole run of <c>advisor</c> costs, as a multiple of starting .NET and printing one line; both published ReadyToRun.</summary>
internal static class ProcessBenchmark
{
    private const int Runs = 15;
    private const int RunsToWarmUp = 2;

    /// <param name="words">What advisor is called with; <c>--version</c> where none is given.</param>
    public static void Run(string[] words)
    {
        if (words.Length == 0) words = ["--version"];
        using var published = new Publication();
        var advisor = published.Publish("src/StrategyAdvisor.Cli", "advisor");
        var oneLine = published.Publish("tests/benchmarks/OneLine", "OneLine");
        var (ours, yardstick) = Measure(() => Command.Time(advisor, words), () => Command.Time(oneLine, []));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"process: advisor {string.Join(' ', words)} / one line = {ours / yardstick:0.00} ({ours.TotalMilliseconds:0.0} ms / {yardstick.TotalMilliseconds:0.0} ms, medians of {Runs} alternating runs)"));
    }

    /// <summary>The medians of two measurements taken in turn, so that a slow moment of the machine meets both.</summary>
    private static (TimeSpan First, TimeSpan Second) Measure(Func<TimeSpan> first, Func<TimeSpan> second)
    {
        var pairs = Enumerable.Range(0, RunsToWarmUp + Runs).Select(_ => (First: first(), Second: second())).Skip(RunsToWarmUp).ToList();
        return (Median(pairs.Select(pair => pair.First)), Median(pairs.Select(pair => pair.Second)));
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(Runs / 2);
}
