using System.Numerics;
using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>Runs a compiled pack over accounts, a chunk at a time. Holds one thread's buffers.</summary>
/// <param name="settles">
/// Whether verdicts that the program leaves open are settled where all completions of the unknown facts agree, as briefs do. It costs explaining the accounts in which that can be;
/// without it such a verdict stays undecided, which is sound, and nothing is allocated but the table.
/// </param>
public sealed class BatchEvaluator(CompiledPack pack, bool settles = true)
{
    /// <summary>Accounts a step loops over at once: a multiple of 64, small enough that the buffers of one chunk stay in a core's second cache.</summary>
    public const int Chunk = 512;

    private const int MostEntries = 32 * Chunk;

    private readonly ProgramRun _run = new(pack.Program);
    private readonly Refinement? _refinement = settles ? new Refinement(pack) : null;

    /// <summary>The verdicts of all rules on all accounts, and the decisions.</summary>
    /// <param name="today">The as-of date.</param>
    public VerdictTable Evaluate(FactBatch batch, LocalDate today)
    {
        var table = new VerdictTable(pack, batch.Count);
        Evaluate(batch, today, table, 0, batch.Count);
        return table;
    }

    /// <summary>As <see cref="Evaluate(FactBatch, LocalDate)"/>, for a part of the accounts. Parts that share no account may be evaluated at once, each by an evaluator of its own.</summary>
    /// <param name="table">Made for the same pack and as many accounts; what it held for these accounts is replaced.</param>
    /// <param name="first">The first account of the part, a multiple of 64.</param>
    public void Evaluate(FactBatch batch, LocalDate today, VerdictTable table, int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(first & 63, 0, nameof(first));
        var open = _refinement?.Empty(first, count);
        var last = first + count;
        while (first < last)
        {
            var accounts = ChunkFrom(batch.Accounts, first, last);
            EvaluateChunk(batch, first, accounts, today, table);
            if (open is not null) _refinement!.Collect(_run, table, first, accounts, open);
            if (open is not null && _run.Overflows) FindOverflows(batch.Accounts, first, accounts, today, open);
            first += accounts;
        }

        if (open is not null) _refinement!.Refine(open, batch, today, table);
    }

    /// <summary>How many accounts to take at once: fewer where their lists are long, as loops inside loops pair their entries.</summary>
    internal static int ChunkFrom(RecordBatch batch, int first, int last)
    {
        var accounts = Math.Min(Chunk, last - first);
        foreach (var column in batch.Columns)
        {
            if (column is not ListColumn list) continue;
            while (accounts > 64 && list.Offsets[first + accounts] - list.Offsets[first] > MostEntries) accounts = Math.Max(64, accounts / 2 & ~63);
        }

        return accounts;
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
            if (outputs.Severity is { } severity) MostSevere(_run.PossibleCodes(severity), table.Severities(rule).Slice(first, count));
        }

        foreach (var decision in table.Decisions) decision?.Take(_run, first, count);
        foreach (var set in table.Measured)
        {
            foreach (var measure in set) measure.Take(_run, first, count);
        }
    }

    /// <summary>Which accounts of the chunk it was, to 64 of them.</summary>
    private void FindOverflows(RecordBatch accounts, int first, int count, LocalDate today, OpenAnswers open)
    {
        for (var part = first; part < first + count; part += 64)
        {
            var rows = Math.Min(64, first + count - part);
            _run.Evaluate(accounts, part, rows, today);
            if (_run.Overflows) open.Overflowing[(part - open.First) >> 6] = ulong.MaxValue >> (64 - rows);
        }
    }

    // Severities are declared from the most severe on, so the lowest bit of the possible ones is the highest severity.
    private static void MostSevere(ReadOnlySpan<ulong> possible, Span<byte> severities)
    {
        for (var row = 0; row < severities.Length; row++) severities[row] = (byte)BitOperations.TrailingZeroCount(possible[row]);
    }
}
