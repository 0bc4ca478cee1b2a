namespace StrategyAdvisor.Web.Jobs;

/// <summary>What a review is asked for.</summary>
/// <param name="Format">One of <see cref="Portfolio.ReviewFormats.Names"/>.</param>
/// <param name="Language">A language of the pack.</param>
public sealed record ReviewRequest(string Format, string Language);
