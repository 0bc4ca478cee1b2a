using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Turns parameters into constants of the type that their unit names.</summary>
internal static class ParameterChecker
{
    private static readonly ImmutableArray<string> Units = ["number", "money", "fraction", "days", "months", "years"];

    public static ImmutableDictionary<string, Symbol.Constant> Check(ImmutableArray<WrittenParameter> parameters, DiagnosticList diagnostics)
    {
        var constants = ImmutableDictionary.CreateBuilder<string, Symbol.Constant>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            if (Constant(parameter, diagnostics) is { } constant) constants[parameter.Name.Text] = constant;
        }

        return constants.ToImmutable();
    }

    private static Symbol.Constant? Constant(WrittenParameter parameter, DiagnosticList diagnostics)
    {
        var unit = parameter.Unit?.Text ?? "number";
        if (!Units.Contains(unit, StringComparer.Ordinal))
        {
            diagnostics.Add(PackDiagnostics.ParameterUnit.At(parameter.Unit!.Location, unit).Suggesting(Suggestion.For(unit, Units) ?? "days"));
            return null;
        }

        if (Number(parameter.Value, unit, diagnostics) is not { } value) return null;
        CheckBounds(parameter, value, diagnostics);
        return unit switch
        {
            "days" => new Symbol.Constant(FeelType.Days, new DaysDuration(value)),
            "months" => new Symbol.Constant(FeelType.Months, new MonthsDuration((long)value)),
            "years" => new Symbol.Constant(FeelType.Months, new MonthsDuration((long)(12 * value))),
            "money" => new Symbol.Constant(new NumberType(NumberUnit.Money), value),
            "fraction" => new Symbol.Constant(new NumberType(NumberUnit.Fraction), value),
            _ => new Symbol.Constant(FeelType.Number, value),
        };
    }

    private static void CheckBounds(WrittenParameter parameter, decimal value, DiagnosticList diagnostics)
    {
        if (parameter.Least is not { } least || parameter.Most is not { } most) return;
        if (Number(least, "number", diagnostics) is not { } low || Number(most, "number", diagnostics) is not { } high) return;
        if (value < low || value > high)
            diagnostics.Add(PackDiagnostics.ParameterBounds.At(parameter.Value.Location, parameter.Name.Text, parameter.Value.Text, least.Text, most.Text));
    }

    private static decimal? Number(ScalarNode node, string unit, DiagnosticList diagnostics)
    {
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = decimal.TryParse(node.Text, plain, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1e15m;
        var isWhole = unit is not ("months" or "years" or "days") || value == Math.Truncate(value);
        if (isNumber && isWhole) return value;
        diagnostics.Add(PackDiagnostics.ParameterValue.At(node.Location, node.Text, isWhole ? "number" : "whole number"));
        return null;
    }
}
