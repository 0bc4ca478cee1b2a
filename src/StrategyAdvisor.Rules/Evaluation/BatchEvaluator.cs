using System.Numerics;
using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>Runs a compiled pack over accounts, a chunk at a time. Holds one thread's buffers.</summary>
public sealed class BatchEvaluator(CompiledPack pack)
{
    /// <summary>Accounts a step loops over at once: a multiple of 64, small enough that the buffers of one chunk stay in a core's second cache.</summary>
    public const int Chunk = 512;

    private readonly ProgramRun _run = new(pack.Program);

    /// <summary>The verdicts of all rules on all accounts.</summary>
    /// <param name="today">The as-of date.</param>
    public VerdictTable Evaluate(FactBatch batch, LocalDate today)
    {
        var table = new VerdictTable(pack.Outputs.Length, batch.Count);
        for (var first = 0; first < batch.Count; first += Chunk) EvaluateChunk(batch, first, Math.Min(Chunk, batch.Count - first), today, table);
        return table;
    }

    private void EvaluateChunk(FactBatch batch, int first, int count, LocalDate today, VerdictTable table)
    {
        _run.Evaluate(batch.Accounts, first, count, today);
        var words = (count + 63) >> 6;
        for (var rule = 0; rule < pack.Outputs.Length; rule++)
        {
            var outputs = pack.Outputs[rule];
            _run.SurelyTrue(outputs.When)[..words].CopyTo(table.Fires(rule)[(first >> 6)..]);
            _run.SurelyFalse(outputs.When)[..words].CopyTo(table.Quiet(rule)[(first >> 6)..]);
            var severities = table.Severities(rule).Slice(first, count);
            if (outputs.Severity is not { } severity) severities.Fill((byte)outputs.Fixed);
            else MostSevere(_run.PossibleCodes(severity), severities);
        }
    }

    // Severities are declared from the most severe on, so the lowest bit of the possible ones is the highest severity.
    private static void MostSevere(ReadOnlySpan<ulong> possible, Span<byte> severities)
    {
        for (var row = 0; row < severities.Length; row++) severities[row] = (byte)BitOperations.TrailingZeroCount(possible[row]);
    }
}
