using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Cli.Scheduling;

/// <param name="Result">See <see cref="ReviewResult"/>.</param>
/// <param name="Count">Null where the review could not begin.</param>
/// <param name="Mistakes">How many mistakes in pack, accounts and terms were told.</param>
internal sealed record ReviewOutcome(string Result, ReviewCount? Count, int Mistakes);
