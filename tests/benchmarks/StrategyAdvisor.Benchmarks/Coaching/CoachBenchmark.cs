namespace StrategyAdvisor.Benchmarks.Coaching;

/// <summary>What the coach's commands cost as whole processes, as multiples of starting the same program and printing its version.</summary>
internal static class CoachBenchmark
{
    private const int Saves = 20;

    /// <summary>Words: how many accounts, how many rounds.</summary>
    public static void Run(string[] words)
    {
        var accounts = words.Length > 0 ? long.Parse(words[0], CultureInfo.InvariantCulture) : 100_000;
        var rounds = words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 5;
        var folder = Directory.CreateTempSubdirectory("advisor-benchmark-coach-");
        try
        {
            using var published = new Publication();
            var advisor = published.Publish("src/StrategyAdvisor.Cli", "advisor");
            var files = CoachFiles.Write(folder.FullName, accounts);
            Measure(advisor, files, rounds);
            Console.WriteLine("rules check --watch, from a save to the answer");
            WatchedSaves.Measure(advisor, files.Before, Saves);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Words: a new folder, how many accounts. Writes what <c>coach</c> measures with, to try commands by hand.</summary>
    public static void WriteFiles(string[] words) => CoachFiles.Write(words[0], long.Parse(words[1], CultureInfo.InvariantCulture));

    private static void Measure(string advisor, CoachFiles files, int rounds)
    {
        ImmutableArray<(string Name, string[] Words)> commands =
        [
            ("start (--version)", ["--version"]),
            ("rules check", ["rules", "check", files.Before]),
            ("rules test", ["rules", "test", files.Before]),
            ("rules cover", ["rules", "cover", files.Before]),
            ("rules impact", ["rules", "impact", files.Before, files.After, "--accounts", files.Accounts]),
        ];
        var costs = commands.Select(_ => new List<ChildCost>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var command = 0; command < commands.Length; command++) costs[command].Add(ChildCost.Of(advisor, commands[command].Words));
        }

        var start = new ChildCost(costs[0].Min(cost => cost.Seconds), costs[0].Min(cost => cost.Processor));
        Console.WriteLine($"{"command",-20} {"best s",8} {"ratio",7} {"best CPU s",11} {"ratio",7}");
        for (var command = 0; command < commands.Length; command++)
        {
            var best = new ChildCost(costs[command].Min(cost => cost.Seconds), costs[command].Min(cost => cost.Processor));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{commands[command].Name,-20} {best.Seconds,8:0.000} {best.Seconds / start.Seconds,7:0.0} {best.Processor,11:0.000} {best.Processor / start.Processor,7:0.0}"));
        }
    }
}
