using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace StrategyAdvisor.Portfolio.Evaluation;

/// <summary>Items on their way: one thread feeds them, several work on them, and one takes the results in the order of the items.</summary>
/// <param name="length">How many items may be under way at once, those among them whose results nobody has taken yet.</param>
internal sealed class WorkLine<TItem, TResult>(int length) : IDisposable
{
    private readonly BlockingCollection<(TItem Item, TaskCompletionSource<TResult> Result)> _waiting = [];
    private readonly BlockingCollection<Task<TResult>> _results = [];
    private readonly SemaphoreSlim _room = new(length);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _threads = [];
    private ExceptionDispatchInfo? _failure;

    /// <summary>Runs one of the threads, until the line ends or is left.</summary>
    public void Start(Action thread) => _threads.Add(Task.Factory.StartNew(thread, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    public void Feed(IEnumerable<TItem> items)
    {
        try
        {
            foreach (var item in items)
            {
                _room.Wait(_stop.Token);
                var result = new TaskCompletionSource<TResult>();
                _results.Add(result.Task);
                _waiting.Add((item, result));
            }
        }
        catch (Exception problem)
        {
            // The caller learns of it once it has taken what came before; where it has left, it wants to know nothing more.
            _failure = ExceptionDispatchInfo.Capture(problem);
        }
        finally
        {
            _waiting.CompleteAdding();
            _results.CompleteAdding();
        }
    }

    public void Work(Func<TItem, TResult> work)
    {
        foreach (var (item, result) in _waiting.GetConsumingEnumerable())
        {
            if (_stop.IsCancellationRequested) return;
            try
            {
                result.SetResult(work(item));
            }
            catch (Exception problem)
            {
                result.SetException(problem);
            }
        }
    }

    public IEnumerable<TResult> Results()
    {
        foreach (var result in _results.GetConsumingEnumerable())
        {
            var done = result.GetAwaiter().GetResult();
            _room.Release();
            yield return done;
        }

        _failure?.Throw();
    }

    /// <summary>Ends what is under way, so that nothing goes on behind a caller that has left.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Task.WaitAll(_threads);
        _waiting.Dispose();
        _results.Dispose();
        _room.Dispose();
        _stop.Dispose();
    }
}
