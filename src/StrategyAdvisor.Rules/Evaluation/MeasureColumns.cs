using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>What one measure takes of every account of a batch.</summary>
/// <param name="Value">The value, where the account takes part.</param>
/// <param name="Where">Whether it takes part; null where every account does.</param>
public sealed record MeasureColumns(DecisionColumn Value, TruthDecision? Where)
{
    internal static MeasureColumns For(MeasureOutputs outputs, int accounts) =>
        new(DecisionColumn.For(outputs.Value, accounts)!, outputs.Where is { } where ? new TruthDecision(where, accounts) : null);

    internal void Take(ProgramRun run, int first, int count)
    {
        Value.Take(run, first, count);
        Where?.Take(run, first, count);
    }

    /// <summary>Replaces what was taken of one account by what the explaining evaluator found.</summary>
    /// <param name="where">Null where every account takes part.</param>
    internal void Put(int account, Possible value, Possible? where)
    {
        Value.Put(account, value);
        if (where is not null) Where?.Put(account, where);
    }
}
