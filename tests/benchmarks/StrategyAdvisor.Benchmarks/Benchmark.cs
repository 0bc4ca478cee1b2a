namespace StrategyAdvisor.Benchmarks;

/// <summary>One comparison of two things, measured side by side in one run, so that what it prints is a ratio.</summary>
/// <param name="Name">The subcommand that runs it.</param>
/// <param name="Summary">What is compared with what, for the list of benchmarks.</param>
/// <param name="Run">Measures with the words after the subcommand and prints the ratio; throws where there is nothing to measure.</param>
internal sealed record Benchmark(string Name, string Summary, Action<string[]> Run);
