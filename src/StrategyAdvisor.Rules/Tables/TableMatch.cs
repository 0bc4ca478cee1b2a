namespace StrategyAdvisor.Rules.Tables;

/// <summary>One combination of values, and the rows of a table that answer it.</summary>
/// <param name="Values">By column.</param>
/// <param name="Rows">Those that surely fit, in order.</param>
/// <param name="IsOpen">Whether a row may fit that does not surely fit, as a value is unknown.</param>
internal sealed record TableMatch(ImmutableArray<Sample> Values, ImmutableArray<int> Rows, bool IsOpen);
