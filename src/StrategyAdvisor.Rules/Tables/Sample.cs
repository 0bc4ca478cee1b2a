namespace StrategyAdvisor.Rules.Tables;

/// <summary>A value of one column that stands for all values that the column's cells treat alike.</summary>
/// <param name="Value">bool, string or decimal, or <see cref="Unknown"/>.</param>
/// <param name="Words">As a message says it, behind the column's header: <c>= "high"</c>, <c>between 3 and 7</c>; for a header that is itself a question, <c>is true</c>.</param>
internal sealed record Sample(object Value, string Words)
{
    /// <summary>The value of what nobody has recorded.</summary>
    public static object Unknown { get; } = new();
}
