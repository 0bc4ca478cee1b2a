namespace StrategyAdvisor.Portfolio.Evaluation;

/// <summary>Work on many pieces at once, handed out in the order of the pieces, so that the number of threads shows in no byte of a result.</summary>
public static class InOrder
{
    /// <summary>Applies a function to every item, some at once, and yields the results in the order of the items.</summary>
    /// <param name="items">Read by one thread, beside the work and beside the caller, never further ahead than two items a thread.</param>
    /// <param name="work">Called with an item and the worker's state; no two calls share a state at once.</param>
    /// <param name="state">Makes what one worker keeps from item to item; called by the caller's thread.</param>
    /// <param name="threads">1 or more that work at once. With 1 all is done by the caller's thread, reading too; beyond it, one more reads.</param>
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

    // The caller writes what is yielded: with reading and work on threads of their own, all three go on at once.
    private static IEnumerable<TResult> RunTogether<TItem, TState, TResult>(IEnumerable<TItem> items, Func<TState> state, Func<TItem, TState, TResult> work, int threads)
    {
        using var line = new WorkLine<TItem, TResult>(2 * threads);
        line.Start(() => line.Feed(items));
        for (var thread = 0; thread < threads; thread++)
        {
            var own = state();
            line.Start(() => line.Work(item => work(item, own)));
        }

        foreach (var result in line.Results()) yield return result;
    }
}
