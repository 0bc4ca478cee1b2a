namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>What one evaluation may cost, so that no expression runs for ever or grows beyond memory. The limits are counted, not timed: the same expression ends the same way everywhere.</summary>
internal sealed class Budget
{
    /// <summary>Nodes evaluated, entries made and entries handed to built-ins.</summary>
    public const long Steps = 5_000_000;

    /// <summary>Values in one value.</summary>
    public const long Size = 1_000_000;

    /// <summary>Levels of lists and contexts in one value.</summary>
    public const int ValueDepth = 200;

    /// <summary>Evaluations inside each other, across calls; measured to need less than half of a stack of one megabyte.</summary>
    public const int CallDepth = 600;

    private long _left = Steps;

    public int Depth { get; set; }

    public bool IsSpent => _left < 0;

    /// <summary>Nothing more is evaluated: a part that is missing would be taken for null, and a comparison with null for a result.</summary>
    public void End() => _left = -1;

    public void Consume(long steps) => _left = Math.Max(-1, _left - Math.Max(1, steps));
}
