namespace StrategyAdvisor.Web.Api.Shapes;

/// <summary>The figures of all accounts in earlier reviews.</summary>
public sealed record PastFiguresShape(IReadOnlyList<PastFigureShape> Figures);

/// <param name="Figure">As the portfolio names it.</param>
/// <param name="Currency">Null for a figure that is no money.</param>
/// <param name="Points">The oldest first.</param>
public sealed record PastFigureShape(string Figure, string? Currency, IReadOnlyList<PastPointShape> Points);

/// <param name="On">The as-of date of the review.</param>
public sealed record PastPointShape(string On, decimal Value);

/// <summary>The findings of an account in earlier reviews.</summary>
/// <param name="Reviews">The oldest first.</param>
public sealed record PastFindingsShape(string Account, IReadOnlyList<PastReviewShape> Reviews);

/// <param name="On">The as-of date of the review.</param>
/// <param name="Findings">How many, by severity; a severity without findings is left out.</param>
/// <param name="Rules">Those that fired and folded under no other.</param>
public sealed record PastReviewShape(string On, IReadOnlyDictionary<string, int> Findings, IReadOnlyList<PastWarningShape> Rules);

/// <summary>A finding of an earlier review.</summary>
public sealed record PastWarningShape(string Rule, string Severity);
