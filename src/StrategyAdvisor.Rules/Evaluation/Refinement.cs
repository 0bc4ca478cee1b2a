using System.Numerics;
using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>
/// Settles verdicts that the program leaves open though all completions of the unknown facts agree, so that a table says what a brief says. The program itself
/// marks the few accounts where that can be (a fact is unknown that pulls a rule both ways); only those are explained.
/// </summary>
internal sealed class Refinement(CompiledPack pack)
{
    private readonly ImmutableArray<int> _blurred = [.. Enumerable.Range(0, pack.Outputs.Length).Where(rule => pack.Outputs[rule].Blurred is not null)];

    /// <summary>Refines the chunk that was just run and put into the table.</summary>
    /// <param name="first">The chunk's first account, a multiple of 64.</param>
    public void Refine(ProgramRun run, FactBatch batch, int first, int count, LocalDate today, VerdictTable table)
    {
        for (var word = 0; word < Feel.Columns.Bits.Words(count); word++)
        {
            var accounts = _blurred.Aggregate(0UL, (any, rule) => any | Open(run, table, rule, first >> 6, word));
            if (count - (word << 6) < 64) accounts &= (1UL << (count & 63)) - 1;
            for (; accounts != 0; accounts &= accounts - 1)
            {
                var bit = BitOperations.TrailingZeroCount(accounts);
                var open = _blurred.Where(rule => (Open(run, table, rule, first >> 6, word) >> bit & 1) != 0);
                Refine([.. open], batch, first + (word << 6) + bit, today, table);
            }
        }
    }

    private ulong Open(ProgramRun run, VerdictTable table, int rule, int firstWord, int word) =>
        run.SurelyTrue(pack.Outputs[rule].Blurred!.Value)[word] & ~table.Fires(rule)[firstWord + word] & ~table.Quiet(rule)[firstWord + word];

    private void Refine(ImmutableArray<int> open, FactBatch batch, int account, LocalDate today, VerdictTable table)
    {
        var explainer = new Explainer(batch.Accounts, account, pack.Pack.Account, today);
        var isChanged = false;
        foreach (var rule in open)
        {
            var truth = Truth.Of(explainer.Settle(explainer.Explain(pack.Pack.Rules[rule].When.Node)));
            if (!truth.IsSettled) continue;
            table.Settle(rule, account, fires: truth.MustBeTrue);
            isChanged = true;
        }

        if (isChanged) Follow(explainer, account, table);
    }

    /// <summary>Severities and decisions that look at a verdict follow it.</summary>
    private void Follow(Explainer explainer, int account, VerdictTable table)
    {
        for (var rule = 0; rule < pack.Outputs.Length; rule++)
        {
            if (pack.Outputs[rule].Severity is null || explainer.Explain(pack.Pack.Rules[rule].Severity.Node).Value is not CodeSet codes) continue;
            table.Severities(rule)[account] = (byte)BitOperations.TrailingZeroCount(codes.Set);
        }

        for (var decision = 0; decision < table.Decisions.Length; decision++)
            table.Decisions[decision]?.Put(account, explainer.Explain(pack.Pack.Decisions[decision].Value.Node).Value);
    }
}
