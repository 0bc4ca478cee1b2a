namespace StrategyAdvisor.Web.Tests;

/// <summary>The machine's clock, and as much later as a test wants.</summary>
public sealed class MovedClock : TimeProvider
{
    public TimeSpan Later { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;
}
