using StrategyAdvisor.Benchmarks.Coaching;

namespace StrategyAdvisor.Benchmarks;

/// <summary>What a whole run of <c>advisor</c> costs, as a multiple of starting .NET and printing one line; both published ReadyToRun.</summary>
internal static class ProcessBenchmark
{
    private const int Runs = 15;
    private const int RunsToWarmUp = 2;

    /// <param name="words"><see cref="Publication.QuickStart"/> or not, then what advisor is called with; <c>--version</c> where nothing else is given.</param>
    public static void Run(string[] words)
    {
        var isQuickStart = words is [Publication.QuickStart, ..];
        if (isQuickStart) words = words[1..];
        if (words.Length == 0) words = ["--version"];
        using var published = new Publication(isQuickStart);
        var advisor = published.Publish("src/StrategyAdvisor.Cli", "advisor");
        var oneLine = published.Publish("tests/benchmarks/OneLine", "OneLine");
        // In turn, so that a slow moment of the machine meets both.
        var pairs = Enumerable.Range(0, RunsToWarmUp + Runs).Select(_ => (Ours: ChildCost.Of(advisor, words), Yardstick: ChildCost.Of(oneLine, []))).Skip(RunsToWarmUp).ToList();
        Console.WriteLine($"process: advisor {string.Join(' ', words)} / one line, {Runs} alternating runs");
        Tell("processor", [.. pairs.Select(pair => pair.Ours.Processor)], [.. pairs.Select(pair => pair.Yardstick.Processor)]);
        Tell("wall", [.. pairs.Select(pair => pair.Ours.Seconds)], [.. pairs.Select(pair => pair.Yardstick.Seconds)]);
    }

    private static void Tell(string what, double[] ours, double[] yardstick)
    {
        var (median, best) = ((Ours: Median(ours), Yardstick: Median(yardstick)), (Ours: ours.Min(), Yardstick: yardstick.Min()));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what,-9} median {median.Ours * 1000:0.0} ms / {median.Yardstick * 1000:0.0} ms = {median.Ours / median.Yardstick:0.00}; best {best.Ours * 1000:0.0} ms / {best.Yardstick * 1000:0.0} ms = {best.Ours / best.Yardstick:0.00}"));
    }

    private static double Median(double[] times) => times.Order().ElementAt(Runs / 2);
}
