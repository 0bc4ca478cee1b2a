namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>Prints measurements, each as a ratio to the first.</summary>
internal static class Table
{
    public static void Print(IReadOnlyList<Measurement> measurements)
    {
        var yardstick = measurements[0];
        Console.WriteLine($"{"engine",-32} {"ns an account",14} {"ratio",8} {"best pass",10} {"ratio",8} {"bytes an account",17}");
        foreach (var measurement in measurements)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{measurement.Engine.Name,-32} {measurement.Nanoseconds,14:0.0} {measurement.Nanoseconds / yardstick.Nanoseconds,8:0.00} {measurement.Best,10:0.0} {measurement.Best / yardstick.Best,8:0.00} {measurement.Bytes,17:0.0}"));
        }
    }
}
