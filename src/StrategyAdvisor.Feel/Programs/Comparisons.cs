namespace StrategyAdvisor.Feel.Programs;

/// <summary>Is left surely less than right, or surely not? Either side may be a single value for all rows.</summary>
internal sealed record Less(Domain Domain, int Left, bool LeftIsSingle, int Right, bool RightIsSingle) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Left), Number(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Number(Left), frame.Number(Right), frame.Truth(output));
        for (var i = 0; i < Rows.Words(frame.CountOf(Domain)); i++)
        {
            var first = i << 6;
            (target.True[i], target.False[i]) = (LeftIsSingle, RightIsSingle) switch
            {
                (false, false) => (Kernels.Less(left.High, right.Low, first), ~Kernels.Less(left.Low, right.High, first)),
                (false, true) => (Kernels.Less<long>(left.High.AsSpan(first), right.Low[0]), ~Kernels.Less<long>(left.Low.AsSpan(first), right.High[0])),
                _ => (Kernels.Greater<long>(right.Low.AsSpan(first), left.High[0]), ~Kernels.Greater<long>(right.High.AsSpan(first), left.Low[0])),
            };
        }
    }
}

/// <summary>Are two numbers surely equal, or surely different?</summary>
internal sealed record SameNumbers(Domain Domain, int Left, int Right, bool RightIsSingle) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Number(Left), Number(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Number(Left), frame.Number(Right), frame.Truth(output));
        var mask = RightIsSingle ? 0 : -1;
        var rows = frame.CountOf(Domain);
        for (var word = 0; word < Rows.Words(rows); word++)
        {
            var (same, different) = (0UL, 0UL);
            for (var row = word << 6; row < Math.Min(rows, (word << 6) + 64); row++)
            {
                var (low, high) = (right.Low[row & mask], right.High[row & mask]);
                if (left.Low[row] == high && left.High[row] == low) same |= 1UL << (row & 63);
                else if (left.High[row] < low || left.Low[row] > high) different |= 1UL << (row & 63);
            }

            (target.True[word], target.False[word]) = (same, different);
        }
    }
}

/// <summary>Less, or equal, over decimals.</summary>
internal sealed record CompareDecimals(Domain Domain, bool ForEquality, int Left, int Right) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Decimal(Left), Decimal(Right)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Decimal(Left), frame.Decimal(Right), frame.Truth(output));
        var rows = frame.CountOf(Domain);
        target.True.AsSpan(0, Rows.Words(rows)).Clear();
        target.False.AsSpan(0, Rows.Words(rows)).Clear();
        for (var row = 0; row < rows; row++)
        {
            var verdict = ForEquality
                ? Same(left.Low[row], left.High[row], right.Low[row], right.High[row])
                : Precedes(left.Low[row], left.High[row], right.Low[row], right.High[row]);
            if (verdict is { } known) (known ? target.True : target.False)[row >> 6] |= 1UL << (row & 63);
        }
    }

    private static bool? Same(decimal low, decimal high, decimal otherLow, decimal otherHigh)
    {
        if (low == otherHigh && high == otherLow) return true;
        return high < otherLow || low > otherHigh ? false : null;
    }

    private static bool? Precedes(decimal low, decimal high, decimal otherLow, decimal otherHigh)
    {
        if (high < otherLow) return true;
        return low >= otherHigh ? false : null;
    }
}

/// <summary>How two free texts compare; unknown where either is. Texts are ordered by code point.</summary>
internal sealed record CompareTexts(Domain Domain, TextComparison Comparison, TextSource Left, TextSource Right) : Instruction(Domain)
{
    public override IEnumerable<Slot> Inputs => [Text(Left.Slot), Text(Right.Slot)];

    public override void Run(Frame frame, int output)
    {
        var (left, right, target) = (frame.Text(Left.Slot).Values, frame.Text(Right.Slot).Values, frame.Truth(output));
        var rows = frame.CountOf(Domain);
        var leftRows = Left.RowsIn(frame, rows);
        var rightRows = Right.RowsIn(frame, rows);
        for (var first = 0; first < rows; first += 64)
        {
            var (holds, fails) = (0UL, 0UL);
            for (var row = first; row < Math.Min(rows, first + 64); row++)
            {
                if (left[Left.RowOf(row, leftRows)] is not { } one || right[Right.RowOf(row, rightRows)] is not { } other) continue;
                if (TextOperations.Holds(Comparison, one, other)) holds |= 1UL << row;
                else fails |= 1UL << row;
            }

            (target.True[first >> 6], target.False[first >> 6]) = (holds, fails);
        }
    }
}

/// <summary>Texts of shallower rows, read from there for each row of a deeper domain: to copy them first would cost as much as to compare them.</summary>
/// <param name="Projection">As in <see cref="Spread"/>, or <see cref="OwnRows"/> where the texts stand in the rows of the domain itself.</param>
internal readonly record struct TextSource(int Slot, int Projection)
{
    public const int OwnRows = -2;

    /// <summary>Which row to read for each of the domain's rows; empty where it need not be looked up.</summary>
    public ReadOnlySpan<int> RowsIn(Frame frame, int rows) => Projection < 0 ? [] : frame.Projections[Projection].AsSpan(0, rows);

    /// <param name="looked">What <see cref="RowsIn"/> gave.</param>
    public int RowOf(int row, ReadOnlySpan<int> looked) => Projection switch
    {
        OwnRows => row,
        < 0 => 0,
        _ => looked[row],
    };
}

internal enum TextComparison
{
    Equal,
    Less,
    Contains,
    StartsWith,
    EndsWith,
}
