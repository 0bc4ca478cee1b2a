namespace StrategyAdvisor.Portfolio.Evaluation;

/// <summary>Work on many pieces at once, handed out in the order of the pieces, so that the number of threads shows in no byte of a result.</summary>
public static class InOrder
{
    /// <summary>Applies a function to every item, some at once, and yields the results in the order of the items.</summary>
    /// <param name="items">Read by one thread at a time, and never further ahead than two items a thread.</param>
    /// <param name="work">Called with an item and the worker's state; no two calls share a state at once.</param>
    /// <param name="state">Makes what one worker keeps from item to item.</param>
    /// <param name="threads">1 or more.</param>
    public static IEnumerable<TResult> Run<TItem, TState, TResult>(IEnumerable<TItem> items, Func<TState> state, Func<TItem, TState, TResult> work, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return threads == 1 ? RunAlone(items, state, work) : RunTogether(items, state, work, threads);
    }

    private static IEnumerable<TResult> RunAlone<TItem, TState, TResult>(IEnumerable<TItem> items, Func<TState> state, Func<TItem, TState, TResult> work)
    {
        var own = state();
        foreach (var item in items) yield return work(item, own);
    }

    private static IEnumerable<TResult> RunTogether<TItem, TState, TResult>(IEnumerable<TItem> items, Func<TState> state, Func<TItem, TState, TResult> work, int threads)
    {
        var idle = new System.Collections.Concurrent.ConcurrentBag<TState>();
        var running = new Queue<Task<TResult>>();
        using var gate = new SemaphoreSlim(threads);
        foreach (var item in items)
        {
            if (running.Count >= 2 * threads) yield return running.Dequeue().GetAwaiter().GetResult();
            running.Enqueue(Task.Run(() => RunOne(item, state, work, idle, gate)));
        }

        while (running.TryDequeue(out var task)) yield return task.GetAwaiter().GetResult();
    }

    private static TResult RunOne<TItem, TState, TResult>(
        TItem item, Func<TState> state, Func<TItem, TState, TResult> work, System.Collections.Concurrent.ConcurrentBag<TState> idle, SemaphoreSlim gate)
    {
        gate.Wait();
        try
        {
            var own = idle.TryTake(out var kept) ? kept : state();
            var result = work(item, own);
            idle.Add(own);
            return result;
        }
        finally
        {
            gate.Release();
        }
    }
}
