namespace StrategyAdvisor.Feel.Standard;

/// <summary>What a reader needs to know of a built-in.</summary>
/// <param name="Usage"><c>substring(string, start position, length?)</c>.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Result">What the example gives, written as an expression.</param>
public sealed record FunctionReference(string Usage, string Summary, string Example, string Result);
