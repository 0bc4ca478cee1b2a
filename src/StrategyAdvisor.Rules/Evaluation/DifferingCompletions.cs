using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>
/// Tells of many accounts at once which verdicts and decisions no completion will settle: a rule that fires in one completion of the unknown facts and is quiet in another stays undecided.
/// A few completions of the accounts that a rule leaves open, run as columns, show that for most verdicts at a small part of what it costs to explain one. What they do not show is left to explain.
/// </summary>
internal sealed class DifferingCompletions(Variable account, ImmutableArray<BlurredAnswer> answers)
{
    private readonly AnswerCompletions?[] _completions = new AnswerCompletions?[answers.Length];

    /// <summary>Takes out those of which two completions differ.</summary>
    public void Strike(OpenAnswers open, FactBatch batch, LocalDate today)
    {
        for (var index = 0; index < answers.Length; index++)
        {
            if (open[index].IndexOfAnyExcept(0UL) < 0) continue;
            var completions = _completions[index] ??= new AnswerCompletions(account, answers[index].Asked);
            completions.Strike(open[index], open.First, batch.Accounts, today);
        }
    }
}
