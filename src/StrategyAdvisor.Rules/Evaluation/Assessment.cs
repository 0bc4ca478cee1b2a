using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>All that a pack says of one account, each part with what it rests on.</summary>
/// <param name="Account">A row of <paramref name="Batch"/>.</param>
/// <param name="Today">The as-of date.</param>
/// <param name="Findings">By severity, then group, then rule.</param>
/// <param name="Undecided">By group, then rule.</param>
/// <param name="Decisions">In the order of the pack.</param>
public sealed record Assessment(
    Pack Pack,
    FactBatch Batch,
    int Account,
    LocalDate Today,
    ImmutableArray<Finding> Findings,
    ImmutableArray<UndecidedRule> Undecided,
    ImmutableArray<DecisionResult> Decisions)
{
    /// <summary>Explains further expressions of the pack, such as the figures of a warning, out of the same facts.</summary>
    public required Explainer Explainer { get; init; }
}

/// <summary>A rule that fires.</summary>
/// <param name="Severity">A position in <see cref="Pack.Severities"/>; where it is not settled, the most severe that is possible.</param>
/// <param name="When">The condition with the value found at every part.</param>
/// <param name="Evidence">The facts that the verdict and its severity rest on: with all others withheld they are the same.</param>
/// <param name="ImpliedBy">The finding that this one folds under, or null.</param>
public sealed record Finding(Rule Rule, int Severity, Explanation When, ImmutableArray<FactReference> Evidence, string? ImpliedBy)
{
    public string SeverityName => Pack.Severities.Values[Severity];
}

/// <summary>A rule that neither fires nor is quiet.</summary>
/// <param name="Missing">The unknown facts that can still decide it; empty where an operation failed instead.</param>
/// <param name="Failures">The operations that failed, where nothing is missing.</param>
public sealed record UndecidedRule(Rule Rule, Explanation When, ImmutableArray<FactReference> Missing, ImmutableArray<Diagnostic> Failures);

/// <param name="Value">What the decision can be, as far as is known.</param>
public sealed record DecisionResult(Decision Decision, Explanation Value);
