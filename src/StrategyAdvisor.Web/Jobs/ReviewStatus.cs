namespace StrategyAdvisor.Web.Jobs;

/// <summary>How far a review is.</summary>
/// <param name="Done">Accounts reviewed so far.</param>
/// <param name="Total">Accounts there are.</param>
public readonly record struct ReviewStatus(ReviewState State, int Done, int Total)
{
    /// <summary>True where nothing will change any more.</summary>
    public bool IsFinal => State is not (ReviewState.Waiting or ReviewState.Running);
}

/// <summary>What becomes of a review, in this order.</summary>
public enum ReviewState
{
    Waiting,
    Running,

    /// <summary>Its result can be had.</summary>
    Done,

    /// <summary>The fault is on our side; the log has it.</summary>
    Failed,

    /// <summary>Somebody, or the end of the site, stopped it.</summary>
    Cancelled,
}
