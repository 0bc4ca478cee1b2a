using NodaTime;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>All that a pack says of many accounts together.</summary>
/// <param name="Accounts">How many there are.</param>
/// <param name="Currency">Of the sums, unless a finding or figure names one of its own.</param>
/// <param name="Findings">By severity, group, rule, currency and subject.</param>
/// <param name="Undecided">In the order of the pack, then by currency.</param>
/// <param name="Figures">In the order of the pack, then by currency.</param>
public sealed record PortfolioAssessment(
    Pack Pack, LocalDate Today, long Accounts, string Currency, ImmutableArray<PortfolioFinding> Findings, ImmutableArray<PortfolioUndecided> Undecided, ImmutableArray<FigureResult> Figures);

/// <summary>A portfolio rule that fires for one group.</summary>
/// <param name="Severity">A position in <see cref="Pack.Severities"/>; where it is not settled, the most severe that is possible.</param>
public sealed record PortfolioFinding(PortfolioRule Rule, int Severity, GroupResult Group)
{
    public string SeverityName => Pack.Severities.Values[Severity];
}

/// <summary>A portfolio rule that fires for no group, and would perhaps if more were known.</summary>
/// <param name="Currency">Null where the rule measures no money.</param>
public sealed record PortfolioUndecided(PortfolioRule Rule, string? Currency, Coverage Coverage);

/// <summary>What a figure comes to.</summary>
/// <param name="Value">Not settled where too few accounts are known, or an operation failed.</param>
public sealed record FigureResult(PortfolioFigure Figure, GroupResult Group, Explanation Value);

/// <summary>The measures of one group.</summary>
/// <param name="Subject">What the group's accounts have in common: an id, a person, a competitor; null for all accounts.</param>
/// <param name="Label">What a person reads for it; null for all accounts.</param>
/// <param name="Currency">Of its money; null where the rule measures none.</param>
/// <param name="Coverage">Of the rule, over all accounts.</param>
/// <param name="Measures">In the order of the rule.</param>
public sealed record GroupResult(string? Subject, string? Label, string? Currency, Coverage Coverage, ImmutableArray<MeasuredValue> Measures)
{
    /// <summary>Explains conditions and texts of the rule out of the measures.</summary>
    public required Explainer Explainer { get; init; }
}

/// <param name="Value">Within bounds where accounts that are left out could still change it.</param>
public sealed record MeasuredValue(Measure Measure, Interval Value);
