using System.Numerics;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>Compares the numbers or dates of a column with one limit for all rows, straight from the column: a <see cref="LoadNumbers"/> and a <see cref="Less"/> in one.</summary>
/// <param name="Minimum">With <paramref name="Maximum"/>: the bounds that an unknown row lies between.</param>
/// <param name="Limit">A single value.</param>
/// <param name="Greater">Is the column greater than the limit, rather than less?</param>
internal sealed record CompareColumn(Domain Domain, int Field, long Minimum, long Maximum, int Limit, bool Greater) : Load(Domain, Field)
{
    public override IEnumerable<Slot> Inputs => [Number(Limit)];

    public override void Run(Frame frame, int output)
    {
        var rows = frame.DomainRows[Domain.Id];
        var column = rows.Records!.Columns[Field];
        var (low, high, target) = (frame.Number(Limit).Low[0], frame.Number(Limit).High[0], frame.Truth(output));
        var (sure, possible) = Greater ? (high, low) : (low, high);
        var unknownIsTrue = (Greater ? Minimum > sure : Maximum < sure) ? ulong.MaxValue : 0;
        var unknownIsPossible = (Greater ? Maximum > possible : Minimum < possible) ? ulong.MaxValue : 0;
        for (var i = 0; i < Rows.Words(rows.Count); i++)
        {
            var first = rows.First + (i << 6);
            var isTrue = Compare(column, first, sure);
            var isPossible = sure == possible ? isTrue : Compare(column, first, possible);
            var known = KnownFrom(column.Known, first);
            target.True[i] = (isTrue & known) | (unknownIsTrue & ~known);
            target.False[i] = ~((isPossible & known) | (unknownIsPossible & ~known));
        }
    }

    private ulong Compare(Column column, int first, long limit)
    {
        if (column is ScaledColumn scaled) return Greater ? Kernels.Greater<long>(scaled.Values.AsSpan(first), limit) : Kernels.Less<long>(scaled.Values.AsSpan(first), limit);
        var days = ((DayColumn)column).Days.AsSpan(first);
        if (limit is < int.MinValue or > int.MaxValue) return Greater == limit < 0 ? ulong.MaxValue : 0;
        return Greater ? Kernels.Greater<int>(days, (int)limit) : Kernels.Less<int>(days, (int)limit);
    }
}

/// <summary>Is the text of a column one of some allowed values? A <see cref="LoadCodes"/> and a <see cref="CodeTest"/> in one.</summary>
/// <param name="Everything">What an unknown row may be.</param>
internal sealed record TestColumn(Domain Domain, int Field, ulong Everything, ulong Wanted) : Load(Domain, Field)
{
    public override void Run(Frame frame, int output)
    {
        var rows = frame.DomainRows[Domain.Id];
        var column = (CodeColumn)rows.Records!.Columns[Field];
        var target = frame.Truth(output);
        var isInverted = 2 * BitOperations.PopCount(Wanted) > BitOperations.PopCount(Everything);
        var sought = isInverted ? Everything & ~Wanted : Wanted;
        var unknownIsTrue = (Everything & ~Wanted) == 0 ? ulong.MaxValue : 0;
        var unknownIsFalse = (Everything & Wanted) == 0 ? ulong.MaxValue : 0;
        for (var i = 0; i < Rows.Words(rows.Count); i++)
        {
            var first = rows.First + (i << 6);
            var found = isInverted ? ulong.MaxValue : 0;
            for (var rest = sought; rest != 0; rest &= rest - 1) found ^= Kernels.Equal(column.Codes.AsSpan(first), (byte)BitOperations.TrailingZeroCount(rest));
            var known = KnownFrom(column.Known, first);
            target.True[i] = (found & known) | (unknownIsTrue & ~known);
            target.False[i] = (~found & known) | (unknownIsFalse & ~known);
        }
    }
}
