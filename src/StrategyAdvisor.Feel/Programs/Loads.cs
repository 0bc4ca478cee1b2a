using System.Numerics;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>Reads one column of the records behind a domain.</summary>
internal abstract record Load(Domain Domain, int Field) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [];

    /// <summary>The known bits of the domain's rows, moved so that bit 0 is row 0.</summary>
    protected static void CopyBits(ulong[] source, int first, int count, ulong[] target)
    {
        var word = first >> 6;
        var shift = first & 63;
        for (var i = 0; i < Rows.Words(count); i++, word++)
        {
            var bits = source[word] >> shift;
            if (shift != 0 && word + 1 < source.Length) bits |= source[word + 1] << (64 - shift);
            target[i] = bits;
        }
    }

    /// <summary>The known bits of 64 records from <paramref name="first"/> on; those past the last record mean nothing.</summary>
    protected static ulong KnownFrom(ulong[] known, int first)
    {
        var (word, shift) = (first >> 6, first & 63);
        var bits = known[word] >> shift;
        return shift != 0 && word + 1 < known.Length ? bits | known[word + 1] << (64 - shift) : bits;
    }

    /// <summary>The unknown rows among 64: bit r for row 64 * <paramref name="word"/> + r of the domain.</summary>
    protected static ulong UnknownIn(ulong[] known, int first, int count, int word)
    {
        var from = first + (word << 6);
        var index = from >> 6;
        var shift = from & 63;
        var bits = known[index] >> shift;
        if (shift != 0 && index + 1 < known.Length) bits |= known[index + 1] << (64 - shift);
        var rows = count - (word << 6);
        return rows >= 64 ? ~bits : ~bits & ((1UL << rows) - 1);
    }
}

internal sealed record LoadBits(Domain Domain, int Field) : Load(Domain, Field)
{
    public override void Run(Frame frame, int output)
    {
        var rows = frame.DomainRows[Domain.Id];
        var column = (BitColumn)rows.Records!.Columns[Field];
        var target = frame.Truth(output);
        CopyBits(column.Values, rows.First, rows.Count, target.True);
        CopyBits(column.Known, rows.First, rows.Count, target.False);
        for (var i = 0; i < Rows.Words(rows.Count); i++)
        {
            var known = target.False[i];
            target.False[i] = known & ~target.True[i];
            target.True[i] &= known;
        }
    }
}

/// <summary>Is anything recorded? Two-valued.</summary>
internal sealed record LoadRecorded(Domain Domain, int Field) : Load(Domain, Field)
{
    public override void Run(Frame frame, int output)
    {
        var rows = frame.DomainRows[Domain.Id];
        var target = frame.Truth(output);
        CopyBits(rows.Records!.Columns[Field].Recorded, rows.First, rows.Count, target.True);
        for (var i = 0; i < Rows.Words(rows.Count); i++) target.False[i] = ~target.True[i];
    }
}

/// <summary>Are all pairs of a row there, or were they too many? Two-valued.</summary>
/// <param name="Domain">The parent of <paramref name="Pairs"/>.</param>
internal sealed record PairsAreWhole(Domain Domain, Domain Pairs) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [];

    public override void Run(Frame frame, int output)
    {
        var (leftOut, target) = (frame.DomainRows[Pairs.Id].LeftOut, frame.Truth(output));
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++) (target.True[i], target.False[i]) = (~leftOut[i], leftOut[i]);
    }
}

/// <summary>Is the value known? Two-valued.</summary>
internal sealed record LoadKnown(Domain Domain, int Field) : Load(Domain, Field)
{
    public override void Run(Frame frame, int output)
    {
        var rows = frame.DomainRows[Domain.Id];
        var target = frame.Truth(output);
        CopyBits(rows.Records!.Columns[Field].Known, rows.First, rows.Count, target.True);
        for (var i = 0; i < Rows.Words(rows.Count); i++) target.False[i] = ~target.True[i];
    }
}

/// <param name="Everything">The set that an unknown row may still be.</param>
internal sealed record LoadCodes(Domain Domain, int Field, ulong Everything) : Load(Domain, Field)
{
    public override void Run(Frame frame, int output)
    {
        var rows = frame.DomainRows[Domain.Id];
        var column = (CodeColumn)rows.Records!.Columns[Field];
        var codes = column.Codes.AsSpan(rows.First, rows.Count);
        var sets = frame.Codes(output).Sets;
        for (var row = 0; row < codes.Length; row++) sets[row] = 1UL << codes[row];
        for (var word = 0; word < Rows.Words(rows.Count); word++)
        {
            for (var unknown = UnknownIn(column.Known, rows.First, rows.Count, word); unknown != 0; unknown &= unknown - 1)
                sets[(word << 6) + BitOperations.TrailingZeroCount(unknown)] = Everything;
        }
    }
}

/// <summary>Dates and scaled numbers. An unknown row lies between the field's declared bounds.</summary>
internal sealed record LoadNumbers(Domain Domain, int Field, long Minimum, long Maximum) : Load(Domain, Field)
{
    public override void Run(Frame frame, int output)
    {
        var rows = frame.DomainRows[Domain.Id];
        var column = rows.Records!.Columns[Field];
        var target = frame.Number(output);
        var low = target.Low.AsSpan(0, rows.Count);
        if (column is DayColumn days) Widen(days.Days.AsSpan(rows.First, rows.Count), low);
        else ((ScaledColumn)column).Values.AsSpan(rows.First, rows.Count).CopyTo(low);
        low.CopyTo(target.High);
        for (var word = 0; word < Rows.Words(rows.Count); word++)
        {
            for (var unknown = UnknownIn(column.Known, rows.First, rows.Count, word); unknown != 0; unknown &= unknown - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(unknown);
                target.Low[row] = Minimum;
                target.High[row] = Maximum;
            }
        }
    }

    private static void Widen(ReadOnlySpan<int> days, Span<long> numbers)
    {
        for (var row = 0; row < days.Length; row++) numbers[row] = days[row];
    }
}

internal sealed record LoadTexts(Domain Domain, int Field) : Load(Domain, Field)
{
    public override void Run(Frame frame, int output)
    {
        var rows = frame.DomainRows[Domain.Id];
        var column = (TextColumn)rows.Records!.Columns[Field];
        column.Values.AsSpan(rows.First, rows.Count).CopyTo(frame.Text(output).Values);
    }
}
