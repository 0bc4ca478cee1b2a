using StrategyAdvisor.Web.Jobs;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Tests;

/// <summary>The queue of reviews, with nobody who runs them.</summary>
public sealed class ReviewQueueTests(SiteFixture site) : IClassFixture<SiteFixture>, IDisposable
{
    private static readonly ReviewRequest Request = new("csv", "en");

    private readonly ReviewQueue _queue = new();
    private readonly PortfolioSnapshot _snapshot = PortfolioSnapshot.Read(new SnapshotSource(site.PackFolder, null, site.AccountsFolder, null, TimeProvider.System), [])!;

    public void Dispose() => _queue.Dispose();

    [Fact]
    public void Beyond_its_bound_the_queue_takes_nothing_until_one_has_begun()
    {
        var jobs = Enumerable.Range(0, ReviewQueue.MostWaiting).Select(_ => _queue.Ask("ana", null, Request, _snapshot).Job!).ToList();
        Assert.Equal((null, Intake.Full), _queue.Ask("ana", null, Request, _snapshot));
        jobs[0].MoveTo(ReviewState.Running);
        Assert.Equal(Intake.Taken, _queue.Ask("ana", null, Request, _snapshot).Intake);
    }

    [Fact]
    public void Ended_reviews_make_room_for_others_the_oldest_first_with_their_files()
    {
        var jobs = new List<ReviewJob>();
        for (var number = 0; number < ReviewQueue.MostKept + 5; number++)
        {
            var job = _queue.Ask(null, null, Request, _snapshot).Job!;
            File.WriteAllText(job.File, "result");
            job.MoveTo(ReviewState.Done);
            jobs.Add(job);
        }

        Assert.Equal(jobs.Skip(5), _queue.Of(null));
        Assert.Equal(jobs.Skip(5).Select(job => job.File).Order(StringComparer.Ordinal), Directory.EnumerateFiles(Path.GetDirectoryName(jobs[0].File)!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void A_review_is_found_by_who_asked_for_it_and_by_nobody_else()
    {
        var job = _queue.Ask("ana", "key", Request, _snapshot).Job!;
        Assert.Same(job, _queue.Find("ana", job.Id));
        Assert.Null(_queue.Find("luis", job.Id));
        Assert.Null(_queue.Find(null, job.Id));
        Assert.Empty(_queue.Of("luis"));
        Assert.NotSame(job, _queue.Ask("luis", "key", Request, _snapshot).Job);
    }

    [Fact]
    public void A_review_that_is_stopped_stays_stopped()
    {
        var job = _queue.Ask(null, null, Request, _snapshot).Job!;
        job.MoveTo(ReviewState.Running);
        var (_, changed) = job.Observe();
        _queue.Remove(job);
        Assert.True(changed.IsCompleted);
        Assert.True(job.Stop.IsCancellationRequested);
        Assert.False(job.MoveTo(ReviewState.Done));
        Assert.Equal(ReviewState.Cancelled, job.Status.State);
    }

    [Fact]
    public void When_the_site_ends_all_are_cancelled_and_none_is_taken()
    {
        var job = _queue.Ask(null, null, Request, _snapshot).Job!;
        _queue.CancelAll();
        Assert.Equal(ReviewState.Cancelled, job.Status.State);
        Assert.Equal((null, Intake.Full), _queue.Ask(null, null, Request, _snapshot));
    }

    [Fact]
    public void Nothing_is_left_when_the_site_has_ended()
    {
        var job = _queue.Ask(null, null, Request, _snapshot).Job!;
        File.WriteAllText(job.File, "half a result");
        _queue.Dispose();
        Assert.False(Directory.Exists(Path.GetDirectoryName(job.File)));
        _queue.Dispose();
    }
}
