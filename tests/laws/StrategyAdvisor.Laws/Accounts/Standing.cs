namespace StrategyAdvisor.Laws.Accounts;

/// <summary>What is known of one fact of a drawn account.</summary>
internal enum Standing : byte
{
    Unknown,

    /// <summary>It has a value, but nobody recorded it: a test for absence holds, as a completion leaves it.</summary>
    Assumed,
    Recorded,
}
