using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>What one decision can be, for every account of a batch.</summary>
public abstract class DecisionColumn
{
    internal static DecisionColumn? For(IProgramOutput? output, int accounts) => output switch
    {
        TruthOutput truth => new TruthDecision(truth, accounts),
        CodesOutput codes => new CodesDecision(codes, accounts),
        NumberOutput number => new NumberDecision(number, accounts),
        DecimalOutput number => new DecimalDecision(number, accounts),
        _ => null,
    };

    /// <summary>Copies the results of the chunk that was just run.</summary>
    /// <param name="first">The chunk's first account, a multiple of 64.</param>
    internal abstract void Take(ProgramRun run, int first, int count);

    /// <summary>Finds the results of a chunk that are open, or others than in another column of the same decision.</summary>
    /// <param name="first">The chunk's first account, a multiple of 64.</param>
    /// <param name="found">Set to a bit an account from <paramref name="first"/> on; those past the last account mean nothing.</param>
    internal abstract void FindOpen(int first, int count, Span<ulong> found, DecisionColumn? other = null);

    /// <summary>Replaces the result of one account.</summary>
    /// <param name="value">What the explaining evaluator found.</param>
    internal abstract void Put(int account, Possible value);

    private protected static void Find(int count, Span<ulong> found, Func<int, bool> isFound)
    {
        found[..Bits.Words(count)].Clear();
        for (var row = 0; row < count; row++) found[row >> 6] |= isFound(row) ? 1UL << row : 0;
    }
}

/// <summary>Yes or no.</summary>
public sealed class TruthDecision : DecisionColumn
{
    private readonly TruthOutput _output;
    private readonly ulong[] _true;
    private readonly ulong[] _false;

    internal TruthDecision(TruthOutput output, int accounts) =>
        (_output, _true, _false) = (output, new ulong[Bits.Words(accounts)], new ulong[Bits.Words(accounts)]);

    /// <summary>Bit r % 64 of word r / 64 is set where it is yes whatever the unknown facts of account r are; bits past the last account mean nothing.</summary>
    public ReadOnlySpan<ulong> SurelyTrue => _true;

    /// <summary>As <see cref="SurelyTrue"/>, for no.</summary>
    public ReadOnlySpan<ulong> SurelyFalse => _false;

    internal override void Take(ProgramRun run, int first, int count)
    {
        run.SurelyTrue(_output)[..Bits.Words(count)].CopyTo(_true.AsSpan(first >> 6));
        run.SurelyFalse(_output)[..Bits.Words(count)].CopyTo(_false.AsSpan(first >> 6));
    }

    internal override void FindOpen(int first, int count, Span<ulong> found, DecisionColumn? other = null)
    {
        var (start, others) = (first >> 6, other as TruthDecision);
        for (var word = 0; word < Bits.Words(count); word++)
        {
            found[word] = ~(_true[start + word] | _false[start + word]);
            if (others is not null) found[word] |= _true[start + word] ^ others._true[start + word];
        }
    }

    internal override void Put(int account, Possible value)
    {
        var truth = Truth.Of(value);
        Bits.Put(_true, account, truth.MustBeTrue);
        Bits.Put(_false, account, truth.MustBeFalse);
    }
}

/// <summary>One of a few texts.</summary>
public sealed class CodesDecision : DecisionColumn
{
    private readonly CodesOutput _output;
    private readonly ulong[] _sets;

    internal CodesDecision(CodesOutput output, int accounts) => (_output, _sets) = (output, new ulong[accounts]);

    public AllowedValues Allowed => _output.Allowed;

    /// <summary>By account: bit n is set where value n of <see cref="Allowed"/> is still possible.</summary>
    public ReadOnlySpan<ulong> Possible => _sets;

    internal override void Take(ProgramRun run, int first, int count) => run.PossibleCodes(_output)[..count].CopyTo(_sets.AsSpan(first));

    internal override void FindOpen(int first, int count, Span<ulong> found, DecisionColumn? other = null)
    {
        var others = other as CodesDecision;
        Find(count, found, row => !ulong.IsPow2(_sets[first + row]) || (others is not null && others._sets[first + row] != _sets[first + row]));
    }

    internal override void Put(int account, Possible value) => _sets[account] = value is CodeSet codes ? codes.Set : Allowed.Everything;
}

/// <summary>A number, date or duration of fixed scale.</summary>
public sealed class NumberDecision : DecisionColumn
{
    private readonly NumberOutput _output;
    private readonly long[] _least;
    private readonly long[] _greatest;

    internal NumberDecision(NumberOutput output, int accounts) => (_output, _least, _greatest) = (output, new long[accounts], new long[accounts]);

    /// <summary>The value is what stands in <see cref="Least"/> and <see cref="Greatest"/> divided by 10 to this power.</summary>
    public int Decimals => _output.Decimals;

    /// <summary>By account: the least it can be, equal to <see cref="Greatest"/> where it is known; long.MinValue where there is no least.</summary>
    public ReadOnlySpan<long> Least => _least;

    /// <summary>By account: the greatest it can be; long.MaxValue where there is no greatest.</summary>
    public ReadOnlySpan<long> Greatest => _greatest;

    internal override void Take(ProgramRun run, int first, int count)
    {
        run.Least(_output)[..count].CopyTo(_least.AsSpan(first));
        run.Greatest(_output)[..count].CopyTo(_greatest.AsSpan(first));
    }

    internal override void FindOpen(int first, int count, Span<ulong> found, DecisionColumn? other = null)
    {
        var others = other as NumberDecision;
        Find(count, found, row => _least[first + row] != _greatest[first + row] || (others is not null && others._least[first + row] != _least[first + row]));
    }

    internal override void Put(int account, Possible value)
    {
        var interval = Interval.Of(value);
        (_least[account], _greatest[account]) = (long.MinValue, long.MaxValue);
        // A number that the column cannot hold stays open in it.
        if (TryScale(interval.Low, long.MinValue, out var least) && TryScale(interval.High, long.MaxValue, out var greatest)) (_least[account], _greatest[account]) = (least, greatest);
    }

    private bool TryScale(decimal? end, long infinity, out long scaled)
    {
        scaled = infinity;
        if (end is not { } number) return true;
        var unit = 1m;
        for (var i = 0; i < Decimals; i++) unit *= 10;
        if (Math.Abs(number) >= long.MaxValue / unit) return false;
        scaled = (long)(number * unit);
        return true;
    }
}

/// <summary>A number that no fixed scale holds.</summary>
public sealed class DecimalDecision : DecisionColumn
{
    private readonly DecimalOutput _output;
    private readonly decimal[] _least;
    private readonly decimal[] _greatest;

    internal DecimalDecision(DecimalOutput output, int accounts) => (_output, _least, _greatest) = (output, new decimal[accounts], new decimal[accounts]);

    /// <summary>By account: the least it can be, equal to <see cref="Greatest"/> where it is known; decimal.MinValue where there is no least.</summary>
    public ReadOnlySpan<decimal> Least => _least;

    /// <summary>By account: the greatest it can be; decimal.MaxValue where there is no greatest.</summary>
    public ReadOnlySpan<decimal> Greatest => _greatest;

    internal override void Take(ProgramRun run, int first, int count)
    {
        run.Least(_output)[..count].CopyTo(_least.AsSpan(first));
        run.Greatest(_output)[..count].CopyTo(_greatest.AsSpan(first));
    }

    internal override void FindOpen(int first, int count, Span<ulong> found, DecisionColumn? other = null)
    {
        var others = other as DecimalDecision;
        Find(count, found, row => _least[first + row] != _greatest[first + row] || (others is not null && others._least[first + row] != _least[first + row]));
    }

    internal override void Put(int account, Possible value)
    {
        var interval = Interval.Of(value);
        (_least[account], _greatest[account]) = (interval.Low ?? decimal.MinValue, interval.High ?? decimal.MaxValue);
    }
}
