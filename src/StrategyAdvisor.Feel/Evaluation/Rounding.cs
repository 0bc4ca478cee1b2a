using StrategyAdvisor.Feel.Functions;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>The rounding functions. None of them falls where its argument rises, so ends map to ends.</summary>
internal static class Rounding
{
    private const decimal MostDecimals = 6;

    /// <param name="scale">Digits to keep: a known whole number from 0 to 6.</param>
    public static Computed Round(Operation operation, Interval number, Interval scale)
    {
        if (!scale.IsSettled) return Interval.Everything;
        var decimals = scale.Low!.Value;
        if (decimals is < 0 or > MostDecimals || decimals != Math.Truncate(decimals)) return EvaluationDiagnostics.OutOfRange;
        return Ends(number, value => Round(operation, value, (int)decimals));
    }

    public static Interval Ends(Interval number, Func<decimal, decimal> rising) =>
        new(number.Low is { } low ? rising(low) : null, number.High is { } high ? rising(high) : null);

    private static decimal Round(Operation operation, decimal value, int decimals) => operation switch
    {
        Operation.RoundUp => decimal.Round(value, decimals, value < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity),
        Operation.RoundDown => decimal.Round(value, decimals, MidpointRounding.ToZero),
        Operation.RoundHalfUp => decimal.Round(value, decimals, MidpointRounding.AwayFromZero),
        Operation.RoundHalfDown => HalfTowardsZero(value, decimals),
        _ => decimal.Round(value, decimals, MidpointRounding.ToEven),
    };

    private static decimal HalfTowardsZero(decimal value, int decimals)
    {
        var (down, up) = (decimal.Round(value, decimals, MidpointRounding.ToZero), decimal.Round(value, decimals, MidpointRounding.AwayFromZero));
        return Math.Abs(value - down) == Math.Abs(up - value) ? down : up;
    }
}
