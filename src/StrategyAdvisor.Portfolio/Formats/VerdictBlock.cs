namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>The rows of some accounts under <see cref="VerdictColumns"/>, column by column.</summary>
/// <param name="Texts">The account, its name and its decisions; null for a blank.</param>
/// <param name="Counts">The columns that are counts.</param>
/// <param name="Verdicts">By rule: 0 for a blank, n for word n - 1 of <see cref="VerdictColumns.Words"/>.</param>
public sealed record VerdictBlock(int Count, ImmutableArray<string?[]> Texts, ImmutableArray<int[]> Counts, ImmutableArray<byte[]> Verdicts);
