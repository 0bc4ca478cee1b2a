namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>Engines measured in turn, so that a slow moment of the machine meets all of them.</summary>
internal static class Rotation
{
    /// <param name="rounds">A fifth of them warm up and are not counted.</param>
    public static List<Measurement> Measure(IEnumerable<IEngine> engines, Outcomes outcomes, int rounds)
    {
        var measurements = engines.Select(engine => new Measurement(engine)).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var measurement in measurements) measurement.Add(TimeProvider.System, outcomes, keep: round >= rounds / 5);
        }

        return measurements;
    }
}
