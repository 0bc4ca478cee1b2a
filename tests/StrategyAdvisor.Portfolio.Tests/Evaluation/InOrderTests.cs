using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Portfolio.Tests.Evaluation;

public sealed class InOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_items_for_any_number_of_threads(int threads)
    {
        var results = InOrder.Run(Enumerable.Range(0, 500), () => new int[1], Spin, threads);
        Assert.Equal(Enumerable.Range(0, 500).Select(item => item * 2), results);
    }

    [Fact]
    public void No_two_items_share_a_state_at_once()
    {
        var clashes = InOrder.Run(Enumerable.Range(0, 500), () => new int[1], Clash, 4).Count(isClash => isClash);
        Assert.Equal(0, clashes);
    }

    [Fact]
    public void A_failure_reaches_the_caller()
    {
        var results = InOrder.Run(Enumerable.Range(0, 50), () => 0, (item, _) => item == 30 ? throw new InvalidOperationException("thirty") : item, 3);
        Assert.Equal("thirty", Assert.Throws<InvalidOperationException>(() => results.ToList()).Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_failure_in_reading_comes_after_the_results_of_all_that_was_read(int threads)
    {
        var taken = new List<int>();
        var failure = Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var result in InOrder.Run(Failing(40), () => 0, (item, _) => item, threads)) taken.Add(result);
        });
        Assert.Equal("lost", failure.Message);
        Assert.Equal(Enumerable.Range(0, 40), taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_caller_that_leaves_ends_the_reading_and_closes_what_was_open(int threads)
    {
        var isClosed = false;
        foreach (var result in InOrder.Run(Endless(() => isClosed = true), () => 0, (item, _) => item, threads))
        {
            if (result == 100) break;
        }

        Assert.True(isClosed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Reading_is_never_far_ahead_of_who_takes_the_results(int threads)
    {
        var (read, furthest) = (0, 0);
        foreach (var result in InOrder.Run(Enumerable.Range(0, 200).Select(item => Interlocked.Increment(ref read) - 1), () => 0, (item, _) => item, threads))
        {
            Thread.SpinWait(1_000);
            furthest = Math.Max(furthest, Volatile.Read(ref read) - result);
        }

        Assert.InRange(furthest, 1, (2 * threads) + 2);
    }

    private static IEnumerable<int> Failing(int after)
    {
        for (var item = 0; item < after; item++) yield return item;
        throw new InvalidOperationException("lost");
    }

    private static IEnumerable<int> Endless(Action close)
    {
        try
        {
            for (var item = 0; ; item++) yield return item;
        }
        finally
        {
            close();
        }
    }

    // Earlier items take longer, so that results would come out of order where nobody put them in order.
    private static int Spin(int item, int[] state)
    {
        Thread.SpinWait((500 - item) * 20);
        return item * 2;
    }

    private static bool Clash(int item, int[] state)
    {
        var before = Interlocked.Increment(ref state[0]);
        Thread.SpinWait(200);
        Interlocked.Decrement(ref state[0]);
        return before != 1;
    }
}
