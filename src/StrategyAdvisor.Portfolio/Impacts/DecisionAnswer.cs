using System.Numerics;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>A decision's answer for one account as a word.</summary>
internal static class DecisionAnswer
{
    public const string Undecided = "undecided";

    public static string Of(DecisionColumn column, int account) => column switch
    {
        CodesDecision codes => ulong.IsPow2(codes.Possible[account]) ? codes.Allowed.Values[BitOperations.TrailingZeroCount(codes.Possible[account])] : Undecided,
        TruthDecision truth => IsSet(truth.SurelyTrue, account) ? "yes" : IsSet(truth.SurelyFalse, account) ? "no" : Undecided,
        NumberDecision number => number.Least[account] == number.Greatest[account] ? Scaled(number.Least[account], number.Decimals) : Undecided,
        DecimalDecision number => number.Least[account] == number.Greatest[account] ? Plain(number.Least[account]) : Undecided,
        _ => Undecided,
    };

    private static bool IsSet(ReadOnlySpan<ulong> bits, int account) => (bits[account >> 6] >> (account & 63) & 1) != 0;

    private static string Scaled(long value, int decimals)
    {
        var number = (decimal)value;
        for (var i = 0; i < decimals; i++) number /= 10;
        return Plain(number);
    }

    private static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
