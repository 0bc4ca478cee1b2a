namespace StrategyAdvisor.Accounts.Rows;

/// <summary>A few thousand rows of a table, column by column.</summary>
/// <param name="Columns">One a column of the source.</param>
/// <param name="Numbers">The number of each row in its table, counted from 1.</param>
internal sealed record RowBlock(int Count, ImmutableArray<Cells> Columns, long[] Numbers);
