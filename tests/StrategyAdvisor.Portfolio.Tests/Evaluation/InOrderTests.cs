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
