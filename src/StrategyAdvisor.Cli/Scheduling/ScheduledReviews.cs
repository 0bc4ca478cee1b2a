using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Serilog;

namespace StrategyAdvisor.Cli.Scheduling;

/// <summary>Waits for the next time of a schedule and reviews, one review after the other: what is due while one runs is left out.</summary>
/// <param name="review">One review; gets a log that knows the run, and a token that ends it.</param>
internal sealed class ScheduledReviews(ReviewSchedule schedule, TimeProvider clock, ILogger log, ReviewMeter meter, Func<ILogger, CancellationToken, ReviewOutcome> review) : BackgroundService, IHealthCheck
{
    // A timer cannot wait for longer than 49 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private volatile string _last = "none yet";

    /// <summary>Ready while the last review could run.</summary>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_last == ReviewResult.Failed ? HealthCheckResult.Unhealthy(_last) : HealthCheckResult.Healthy(_last));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (schedule.After(clock.GetUtcNow()) is { } due)
            {
                log.Information("Next review at {Due}", due.ToString("O", CultureInfo.InvariantCulture));
                await WaitFor(due, stoppingToken);
                await Task.Run(() => Review(due, stoppingToken), CancellationToken.None);
            }

            log.Warning("The schedule has no further time");
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.Information("Stopped");
        }
    }

    private async Task WaitFor(DateTimeOffset due, CancellationToken stop)
    {
        for (var left = due - clock.GetUtcNow(); left > TimeSpan.Zero; left = due - clock.GetUtcNow())
            await Task.Delay(left < LongestWait ? left : LongestWait, clock, stop);
    }

    private void Review(DateTimeOffset due, CancellationToken stop)
    {
        var run = log.ForContext("Run", due.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        var start = clock.GetTimestamp();
        run.Information("Review begins");
        var outcome = Try(run, stop);
        var duration = clock.GetElapsedTime(start);
        meter.Add(outcome.Result, outcome.Count, duration);
        _last = outcome.Result;
        run.Information(
            "Review ends: {Result}, {Accounts} accounts reviewed, {Refused} refused, {Open} open, {Mistakes} mistakes, {Seconds} s",
            outcome.Result, outcome.Count?.Accounts ?? 0, outcome.Count?.Refused ?? 0, outcome.Count?.Open ?? 0, outcome.Mistakes, Math.Round(duration.TotalSeconds, 3));
    }

    /// <summary>What goes wrong in one night must not end the next ones.</summary>
    private ReviewOutcome Try(ILogger run, CancellationToken stop)
    {
        try
        {
            return review(run, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new ReviewOutcome(ReviewResult.Stopped, null, 0);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            run.Error("Review fails: {Kind}", problem.GetType().Name);
            return new ReviewOutcome(ReviewResult.Failed, null, 0);
        }
    }
}
