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
        SpreadBits(source.True, target.True, map, rows);
        SpreadBits(source.False, target.False, map, rows);
    }

    private static void SpreadBits(ulong[] source, ulong[] target, ReadOnlySpan<int> map, int rows)
    {
        if (map.IsEmpty)
        {
            target.AsSpan(0, Rows.Words(rows)).Fill((source[0] & 1) == 0 ? 0 : ulong.MaxValue);
            return;
        }

        for (var word = 0; word < Rows.Words(rows); word++)
        {
            var bits = 0UL;
            for (var row = word << 6; row < Math.Min(rows, (word << 6) + 64); row++)
                bits |= ((source[map[row] >> 6] >> (map[row] & 63)) & 1) << (row & 63);
            target[word] = bits;
        }
    }
}
