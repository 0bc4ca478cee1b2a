using NodaTime;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>
/// Runs one program over accounts, chunk by chunk. Holds the buffers of one thread: many runs of one program may go on at once, each with its own.
/// </summary>
public sealed class ProgramRun
{
    private readonly ColumnProgram _program;
    private readonly Frame _frame;

    public ProgramRun(ColumnProgram program)
    {
        _program = program;
        _frame = new Frame(program.Domains, program.Projections, program.Places.Places, program.Places.Buffers);
    }

    /// <summary>True where a finite number of the chunk did not fit 64 bits and counts as anything, so that something may be open which decimals would tell.</summary>
    public bool Overflows => _frame.Overflows;

    /// <summary>Evaluates every compiled expression for some accounts; its results stand until the next call.</summary>
    /// <param name="first">The first account's row.</param>
    /// <param name="count">1 or more; a few hundred keep the buffers in the cache.</param>
    /// <param name="today">The as-of date.</param>
    public void Evaluate(RecordBatch accounts, int first, int count, LocalDate today)
    {
        _frame.Open(accounts, first, count, DayNumber.Of(today));
        foreach (var layout in _program.Layout) layout.Run(_frame);
        foreach (var step in _program.Steps)
        {
            _frame.Reserve(step.Output, step.Instruction.Domain);
            step.Instruction.Run(_frame, step.Output.Index);
        }
    }

    /// <summary>Bit r is set where the expression is surely true for the chunk's account r; bits past the last account mean nothing.</summary>
    public ReadOnlySpan<ulong> SurelyTrue(TruthOutput output) => _frame.Truth(output.Slot).True;

    /// <summary>Bit r is set where the expression is surely false for the chunk's account r; bits past the last account mean nothing.</summary>
    public ReadOnlySpan<ulong> SurelyFalse(TruthOutput output) => _frame.Truth(output.Slot).False;

    /// <summary>For each account of the chunk, the set of allowed values that the expression may still be: bit n for value n.</summary>
    public ReadOnlySpan<ulong> PossibleCodes(CodesOutput output) => _frame.Codes(output.Slot).Sets;

    /// <summary>For each account of the chunk, the least that the number may be; long.MinValue where there is no least.</summary>
    public ReadOnlySpan<long> Least(NumberOutput output) => _frame.Number(output.Slot).Low;

    /// <summary>For each account of the chunk, the greatest that the number may be; long.MaxValue where there is no greatest.</summary>
    public ReadOnlySpan<long> Greatest(NumberOutput output) => _frame.Number(output.Slot).High;

    /// <summary>For each account of the chunk, the least that the number may be; decimal.MinValue where there is no least.</summary>
    public ReadOnlySpan<decimal> Least(DecimalOutput output) => _frame.Decimal(output.Slot).Low;

    /// <summary>For each account of the chunk, the greatest that the number may be; decimal.MaxValue where there is no greatest.</summary>
    public ReadOnlySpan<decimal> Greatest(DecimalOutput output) => _frame.Decimal(output.Slot).High;
}
