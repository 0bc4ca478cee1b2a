using StrategyAdvisor.Feel.Standard.Values;
using static StrategyAdvisor.Feel.Standard.Functions.StandardParameter;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Built-ins over numbers (DMN 1.5, table 77).</summary>
internal static class NumberFunctions
{
    // The exponents of the standard's own numbers, IEEE 754 decimal128.
    private const int LeastScale = -6111;
    private const int GreatestScale = 6176;

    public static ImmutableArray<StandardFunction> Table { get; } =
    [
        Rounding("decimal", number => Math.Round(number, MidpointRounding.ToEven), Scale, "The number with so many decimals, halves to the even neighbour.", "decimal(2.5, 0)", "2"),
        Rounding("floor", decimal.Floor, Scale with { IsOptional = true }, "The greatest number with so many decimals, or none, that is not above n.", "floor(-1.5)", "-2"),
        Rounding("ceiling", decimal.Ceiling, Scale with { IsOptional = true }, "The least number with so many decimals, or none, that is not below n.", "ceiling(1.21, 1)", "1.3"),
        Rounding("round up", number => number < 0 ? decimal.Floor(number) : decimal.Ceiling(number), Scale, "The number with so many decimals, away from 0.", "round up(-1.21, 1)", "-1.3"),
        Rounding("round down", decimal.Truncate, Scale, "The number with so many decimals, towards 0.", "round down(-1.29, 1)", "-1.2"),
        Rounding("round half up", number => Math.Round(number, MidpointRounding.AwayFromZero), Scale, "The number with so many decimals, halves away from 0.", "round half up(-2.5, 0)", "-3"),
        Rounding("round half down", number => Math.Sign(number) * decimal.Ceiling(Math.Abs(number) - 0.5m), Scale, "The number with so many decimals, halves towards 0.", "round half down(-2.5, 0)", "-2"),
        new("abs", [ANumber("n")], call => new FeelNumber(Math.Abs(call.Number(0))), "The number without its sign.", "abs(-3)", "3"),
        new("abs", [ADuration("n")], call => Absolute(call[0]), "The duration without its sign.", "abs(@\"-P1D\")", "@\"P1D\""),
        new("modulo", [ANumber("dividend"), ANumber("divisor")], Modulo, "What division leaves, with the sign of the divisor.", "modulo(-10.1, 4.5)", "3.4"),
        new("sqrt", [ANumber("number")], call => new FeelNumber((decimal)Math.Sqrt((double)call.Number(0))), "The square root.", "sqrt(16)", "4"),
        new("log", [ANumber("number")], call => new FeelNumber((decimal)Math.Log((double)call.Number(0))), "The natural logarithm.", "decimal(log(10), 6)", "2.302585"),
        new("exp", [ANumber("number")], call => new FeelNumber((decimal)Math.Exp((double)call.Number(0))), "Euler's number to a power.", "decimal(exp(1), 6)", "2.718282"),
        new("odd", [ANumber("number")], call => FeelBoolean.Of(Math.Abs(call.Number(0) % 2) == 1), "Whether a number is odd.", "odd(-3)", "true"),
        new("even", [ANumber("number")], call => FeelBoolean.Of(call.Number(0) % 2 == 0), "Whether a number is even.", "even(-3)", "false"),
        new("random number", [], call => new FeelNumber(call.Evaluator.NextRandom()), "A number from 0 to 1, the same for the same seed.", "random number() < 1", "true"),
    ];

    private static StandardParameter Scale => ANumber("scale");

    private static StandardFunction Rounding(string name, Func<decimal, decimal> toWhole, StandardParameter scale, string summary, string example, string result) =>
        new(name, [ANumber("n"), scale], call => Rounded(call.Number(0), call.Has(1) ? decimal.Truncate(call.Number(1)) : 0, toWhole), summary, example, result);

    private static FeelNumber? Rounded(decimal number, decimal scale, Func<decimal, decimal> toWhole)
    {
        const int mostDigits = 28;
        if (scale is < LeastScale or > GreatestScale) return null;
        if (scale < -mostDigits) return new FeelNumber(0);
        if (scale == 0) return new FeelNumber(toWhole(number));
        var factor = 1m;
        for (var i = 0; i < Math.Min(Math.Abs(scale), mostDigits); i++) factor *= 10;
        if (scale < 0) return new FeelNumber(toWhole(number / factor) * factor);

        // So large a number has fewer decimals than that.
        if (Math.Abs(number) >= decimal.MaxValue / factor) return new FeelNumber(number);
        return new FeelNumber(toWhole(number * factor) / factor);
    }

    private static FeelValue Absolute(FeelValue duration) => duration is FeelDays days ? new FeelDays(Math.Abs(days.Seconds)) : new FeelMonths(Math.Abs(((FeelMonths)duration).Months));

    private static FeelNumber? Modulo(Arguments call)
    {
        var (dividend, divisor) = (call.Number(0), call.Number(1));
        return divisor == 0 ? null : new FeelNumber(dividend - (divisor * decimal.Floor(dividend / divisor)));
    }
}
