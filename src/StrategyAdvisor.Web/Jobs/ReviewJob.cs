using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Jobs;

/// <summary>A review that was asked for: what it reviews, how far it is, and where its result lies. Safe for several threads at once.</summary>
public sealed class ReviewJob : IDisposable
{
    private readonly Lock _changing = new();
    private readonly CancellationTokenSource _cancellation = new();
    private ReviewStatus _status;
    private TaskCompletionSource _changed = NewChange();

    /// <param name="id">Not to be guessed: who knows it may have the result.</param>
    /// <param name="snapshot">Of the moment when it was asked for; a change on disk meanwhile does not tear it.</param>
    /// <param name="file">Where the result is written.</param>
    public ReviewJob(string id, ReviewRequest request, PortfolioSnapshot snapshot, string file)
    {
        (Id, Request, Snapshot, File) = (id, request, snapshot, file);
        _status = new ReviewStatus(ReviewState.Waiting, 0, snapshot.Accounts.Length);
    }

    public string Id { get; }

    public ReviewRequest Request { get; }

    public PortfolioSnapshot Snapshot { get; }

    public string File { get; }

    /// <summary>Is cancelled when the review is to stop.</summary>
    public CancellationToken Stop => _cancellation.Token;

    public ReviewStatus Status
    {
        get
        {
            lock (_changing) return _status;
        }
    }

    /// <summary>The status now, and what ends when there is another.</summary>
    public (ReviewStatus Status, Task Changed) Observe()
    {
        lock (_changing) return (_status, _changed.Task);
    }

    public void Advance(int accounts) => Change(status => status with { Done = status.Done + accounts });

    /// <summary>Moves on; a final state stays what it is.</summary>
    /// <returns>False where it was final already.</returns>
    public bool MoveTo(ReviewState state) => Change(status => status with { State = state });

    /// <summary>Stops it, or keeps it from beginning.</summary>
    public void Cancel()
    {
        MoveTo(ReviewState.Cancelled);
        _cancellation.Cancel();
    }

    public void Dispose() => _cancellation.Dispose();

    private bool Change(Func<ReviewStatus, ReviewStatus> change)
    {
        TaskCompletionSource told;
        lock (_changing)
        {
            if (_status.IsFinal) return false;
            _status = change(_status);
            (told, _changed) = (_changed, NewChange());
        }

        told.SetResult();
        return true;
    }

    // Who waits goes on elsewhere: the worker does not do their work.
    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
