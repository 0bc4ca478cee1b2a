namespace StrategyAdvisor.Feel.Columns;

/// <summary>How much work lists may make.</summary>
public static class ListLimits
{
    /// <summary>
    /// Entries that one account's loops may look at in combination: 316 against 316, or 46 against 46 against 46. Beyond it the inner list counts as unknown, and the
    /// rule says so; 10,000 entries against each other would be 100 million steps.
    /// </summary>
    public const int MostPairs = 100_000;
}
