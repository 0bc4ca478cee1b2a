using System.Diagnostics.Metrics;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Cli.Scheduling;

/// <summary>The figures of reviews that come by themselves.</summary>
internal sealed class ReviewMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "StrategyAdvisor.Review";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _reviews;
    private readonly Counter<long> _accounts;
    private readonly Histogram<double> _seconds;

    public ReviewMeter()
    {
        _reviews = _meter.CreateCounter<long>("advisor.reviews", description: "Reviews by what they came to");
        _accounts = _meter.CreateCounter<long>("advisor.accounts", description: "Accounts reviewed, refused for their mistakes, or left open by a condition");
        _seconds = _meter.CreateHistogram<double>("advisor.review.duration", "s", "How long a review took", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 10, 60, 300, 1_800, 7_200, 28_800] });
    }

    /// <param name="result">A word of <see cref="ReviewResult"/>.</param>
    public void Add(string result, ReviewCount? count, TimeSpan duration)
    {
        _reviews.Add(1, new KeyValuePair<string, object?>("result", result));
        _seconds.Record(duration.TotalSeconds);
        if (count is null) return;
        foreach (var (kind, accounts) in (ReadOnlySpan<(string, long)>)[("reviewed", count.Accounts), ("refused", count.Refused), ("open", count.Open)])
            _accounts.Add(accounts, new KeyValuePair<string, object?>("kind", kind));
    }

    public void Dispose() => _meter.Dispose();
}
