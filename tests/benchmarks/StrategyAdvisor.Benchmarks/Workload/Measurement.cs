namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>The passes of one engine. Each is timed by itself: on a busy machine the median of many short passes stands, that of a few long ones does not.</summary>
internal sealed class Measurement(IEngine engine)
{
    private readonly List<double> _nanoseconds = [];
    private long _bytes;

    public IEngine Engine => engine;

    /// <summary>The median pass, divided by its accounts.</summary>
    public double Nanoseconds => _nanoseconds.Order().ElementAt(_nanoseconds.Count / 2);

    /// <summary>The best pass, divided by its accounts.</summary>
    public double Best => _nanoseconds.Min();

    /// <summary>What the last pass allocated, an account.</summary>
    public double Bytes => (double)_bytes / engine.Accounts;

    /// <summary>Makes passes for at least some milliseconds, so that a small portfolio is timed as often as a large one.</summary>
    /// <param name="keep">False while warming up.</param>
    public void Add(TimeProvider clock, Outcomes outcomes, bool keep)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        engine.Pass(outcomes);
        _bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        var began = clock.GetTimestamp();
        do
        {
            var start = clock.GetTimestamp();
            engine.Pass(outcomes);
            if (keep) _nanoseconds.Add(clock.GetElapsedTime(start).TotalNanoseconds / engine.Accounts);
        }
        while (clock.GetElapsedTime(began).TotalMilliseconds < 20);
    }
}
