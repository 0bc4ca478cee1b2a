namespace StrategyAdvisor.Web.Api.Shapes;

/// <summary>A review to be made.</summary>
/// <param name="Format">table, jsonl, csv, parquet, xlsx or html.</param>
/// <param name="Language">A language of the rule pack; its first one without it.</param>
public sealed record ReviewOrderShape(string Format, string? Language = null);

/// <summary>A review that was asked for.</summary>
/// <param name="Review">Its id.</param>
/// <param name="State">waiting, running, done, failed or cancelled.</param>
/// <param name="Done">Accounts reviewed so far.</param>
/// <param name="Total">Accounts there are.</param>
/// <param name="PackHash">Of the rule pack it reviews with: that of the moment when it was asked for.</param>
/// <param name="Result">Where its result is, once it is done.</param>
public sealed record ReviewShape(string Review, string State, int Done, int Total, string Format, string Language, DateOnly AsOf, string PackHash, string? Result);

/// <summary>The reviews that are remembered, the oldest first.</summary>
public sealed record ReviewsShape(IReadOnlyList<ReviewShape> Reviews);
