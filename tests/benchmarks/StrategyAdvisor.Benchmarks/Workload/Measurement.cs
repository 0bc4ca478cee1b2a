namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>The passes of one engine; its figures are medians.</summary>
internal sealed class Measurement(IEngine engine)
{
    private readonly List<double> _nanoseconds = [];
    private long _bytes;

    public IEngine Engine => engine;

    /// <summary>A pass divided by its accounts.</summary>
    public double Nanoseconds => _nanoseconds.Order().ElementAt(_nanoseconds.Count / 2);

    /// <summary>What the last pass allocated, an account.</summary>
    public double Bytes => (double)_bytes / engine.Accounts;

    /// <summary>Makes passes for at least some milliseconds, so that a small portfolio is timed as well as a large one.</summary>
    /// <param name="keep">False while warming up.</param>
    public void Add(TimeProvider clock, Outcomes outcomes, bool keep)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        engine.Pass(outcomes);
        _bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        var began = clock.GetTimestamp();
        var passes = 0;
        do
        {
            engine.Pass(outcomes);
            passes++;
        }
        while (clock.GetElapsedTime(began).TotalMilliseconds < 20);
        if (keep) _nanoseconds.Add(clock.GetElapsedTime(began).TotalNanoseconds / passes / engine.Accounts);
    }
}
