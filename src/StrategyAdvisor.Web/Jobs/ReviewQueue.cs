using System.Security.Cryptography;
using System.Threading.Channels;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Jobs;

/// <summary>The reviews that were asked for: a few wait, one runs, the last ones stay until others take their place. Nothing outlives the site.</summary>
public sealed class ReviewQueue : IDisposable
{
    /// <summary>Reviews that wait, at most.</summary>
    public const int MostWaiting = 8;

    /// <summary>Reviews that are remembered with their results, at most.</summary>
    public const int MostKept = 32;

    private readonly Lock _changing = new();
    private readonly List<Entry> _entries = [];
    private readonly Channel<ReviewJob> _waiting = Channel.CreateUnbounded<ReviewJob>();
    private readonly ScratchFolder _folder = new("advisor-reviews-");

    private bool _ends;

    /// <summary>In the order in which they are to run.</summary>
    public ChannelReader<ReviewJob> Waiting => _waiting.Reader;

    /// <summary>Takes a review in, or gives the one that was asked for with the same key.</summary>
    /// <param name="owner">Who asks; null where nobody says who they are. Another owner's reviews are not found.</param>
    /// <param name="key">A key of the caller's own for this request, or null.</param>
    public (ReviewJob? Job, Intake Intake) Ask(string? owner, string? key, ReviewRequest request, PortfolioSnapshot snapshot)
    {
        lock (_changing)
        {
            if (key is not null && _entries.Find(entry => entry.Owner == owner && entry.Key == key) is { } known)
                return known.Job.Request == request ? (known.Job, Intake.Known) : (null, Intake.OtherRequest);
            if (_ends || _entries.Count(entry => entry.Job.Status.State == ReviewState.Waiting) >= MostWaiting) return (null, Intake.Full);
            Forget(_entries.FindAll(entry => entry.Job.Status.IsFinal).SkipLast(MostKept - 1));
            var id = RandomNumberGenerator.GetHexString(24, lowercase: true);
            var job = new ReviewJob(id, request, snapshot, Path.Combine(_folder.Path, id));
            _entries.Add(new Entry(owner, key, job));
            _waiting.Writer.TryWrite(job);
            return (job, Intake.Taken);
        }
    }

    public ReviewJob? Find(string? owner, string id)
    {
        lock (_changing) return _entries.Find(entry => entry.Owner == owner && entry.Job.Id == id)?.Job;
    }

    /// <summary>Those of an owner, the oldest first.</summary>
    public ImmutableArray<ReviewJob> Of(string? owner)
    {
        lock (_changing) return [.. _entries.Where(entry => entry.Owner == owner).Select(entry => entry.Job)];
    }

    /// <summary>Stops a review and throws its result away.</summary>
    public void Remove(ReviewJob job)
    {
        lock (_changing) Forget(_entries.FindAll(entry => entry.Job == job));
    }

    /// <summary>Throws all reviews away, whoever asked for them.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveAll()
    {
        lock (_changing)
        {
            var count = _entries.Count;
            Forget([.. _entries]);
            return count;
        }
    }

    /// <summary>Stops all that run or wait, and takes no more.</summary>
    public void CancelAll()
    {
        lock (_changing)
        {
            _ends = true;
            foreach (var entry in _entries) entry.Job.Cancel();
        }
    }

    public void Dispose()
    {
        lock (_changing) Forget([.. _entries]);
        _folder.Dispose();
    }

    private void Forget(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries.ToList())
        {
            entry.Job.Cancel();
            _entries.Remove(entry);
            // The worker removes what it was still writing; on this system, who is reading the file reads on.
            File.Delete(entry.Job.File);
        }
    }

    private sealed record Entry(string? Owner, string? Key, ReviewJob Job);
}

/// <summary>What became of a request for a review.</summary>
public enum Intake
{
    Taken,

    /// <summary>It was asked for before, with the same key.</summary>
    Known,

    /// <summary>The key belongs to a request for something else.</summary>
    OtherRequest,

    /// <summary>Too many wait.</summary>
    Full,
}
