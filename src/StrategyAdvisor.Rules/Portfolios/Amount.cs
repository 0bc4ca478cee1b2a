using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>Numbers as millionths in 128 bits: sums of them are exact and do not depend on the order, which sums of decimals past their 28 digits do.</summary>
/// <remarks>Facts keep six decimals at most, so that nothing is lost; a quotient or a converted amount is rounded to the sixth.</remarks>
internal static class Amount
{
    private const int Decimals = 6;
    private const long Unit = 1_000_000;

    private static readonly ImmutableArray<long> Powers = [1, 10, 100, 1_000, 10_000, 100_000, Unit];

    /// <summary>What 128 bits of millionths hold of a decimal; the largest decimals do not fit.</summary>
    private const decimal Largest = 1e28m;

    public static Int128 Of(long count) => (Int128)count * Unit;

    public static Int128 Of(decimal value)
    {
        var rounded = Math.Round(Math.Clamp(value, -Largest, Largest), Decimals, MidpointRounding.AwayFromZero);
        var whole = Math.Truncate(rounded);
        return ((Int128)whole * Unit) + (Int128)((rounded - whole) * Unit);
    }

    public static decimal ToDecimal(Int128 amount) => (decimal)(amount / Unit) + ((decimal)(amount % Unit) / Unit);

    /// <summary>The value of one account, a count's yes as 1; null where it is not known.</summary>
    public static Int128? Read(DecisionColumn column, int account) => column switch
    {
        TruthDecision truth => Read(truth, account) is { } yes ? yes ? Unit : 0 : null,
        NumberDecision number when number.Least[account] == number.Greatest[account] => Scaled(number.Least[account], number.Decimals),
        DecimalDecision number when number.Least[account] == number.Greatest[account] => Of(number.Least[account]),
        _ => null,
    };

    /// <summary>Yes, no, or null where it is not known.</summary>
    public static bool? Read(TruthDecision column, int account)
    {
        if ((column.SurelyTrue[account >> 6] >> (account & 63) & 1) != 0) return true;
        return (column.SurelyFalse[account >> 6] >> (account & 63) & 1) != 0 ? false : null;
    }

    private static Int128 Scaled(long value, int decimals) =>
        decimals <= Decimals ? Math.BigMul(value, Powers[Decimals - decimals]) : value / (long)Math.Pow(10, decimals - Decimals);
}
