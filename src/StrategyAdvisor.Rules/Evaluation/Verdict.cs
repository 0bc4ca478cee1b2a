namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>What a rule says of an account.</summary>
public enum Verdict
{
    /// <summary>The condition is false whatever the unknown facts are.</summary>
    Quiet,

    /// <summary>The condition is true whatever the unknown facts are.</summary>
    Fires,

    /// <summary>It depends on unknown facts, or an operation failed.</summary>
    Undecided,
}
