namespace StrategyAdvisor.Feel.Programs;

/// <summary>Hands a value of a shallower domain to every row of a deeper one.</summary>
/// <param name="Projection">The row of the shallower domain for each row, or -1 where that domain is the single row.</param>
internal sealed record Spread(Domain Domain, Slot Operand, int Projection) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Operand];

    public override void Run(Frame frame, int output)
    {
        var rows = frame.CountOf(Domain);
        if (rows == 0) return;
        var map = Projection < 0 ? [] : frame.Projections[Projection].AsSpan(0, rows);
        switch (Operand.Kind)
        {
            case SlotKind.Truth:
                SpreadTruth(frame.Truth(Operand.Index), frame.Truth(output), map, rows);
                break;
            case SlotKind.Number:
                Gather(frame.Number(Operand.Index).Low, frame.Number(output).Low, map, rows);
                Gather(frame.Number(Operand.Index).High, frame.Number(output).High, map, rows);
                break;
            case SlotKind.Decimal:
                Gather(frame.Decimal(Operand.Index).Low, frame.Decimal(output).Low, map, rows);
                Gather(frame.Decimal(Operand.Index).High, frame.Decimal(output).High, map, rows);
                break;
            case SlotKind.Codes:
                Gather(frame.Codes(Operand.Index).Sets, frame.Codes(output).Sets, map, rows);
                break;
            default:
                Gather(frame.Text(Operand.Index).Values, frame.Text(output).Values, map, rows);
                break;
        }
    }

    private static void Gather<T>(T[] source, T[] target, ReadOnlySpan<int> map, int rows)
    {
        if (map.IsEmpty) target.AsSpan(0, rows).Fill(source[0]);
        else for (var row = 0; row < map.Length; row++) target[row] = source[map[row]];
    }

    private static void SpreadTruth(TruthVector source, TruthVector target, ReadOnlySpan<int> map, int rows)
    {
        if (map.IsEmpty)
        {
            target.True.AsSpan(0, Rows.Words(rows)).Fill((source.True[0] & 1) == 0 ? 0 : ulong.MaxValue);
            target.False.AsSpan(0, Rows.Words(rows)).Fill((source.False[0] & 1) == 0 ? 0 : ulong.MaxValue);
            return;
        }

        var (sureTrue, sureFalse) = (source.True, source.False);
        for (var first = 0; first < rows; first += 64)
        {
            var (isTrue, isFalse) = (0UL, 0UL);
            for (var row = first; row < Math.Min(rows, first + 64); row++)
            {
                var from = map[row];
                isTrue |= ((sureTrue[from >> 6] >> from) & 1) << row;
                isFalse |= ((sureFalse[from >> 6] >> from) & 1) << row;
            }

            (target.True[first >> 6], target.False[first >> 6]) = (isTrue, isFalse);
        }
    }
}
