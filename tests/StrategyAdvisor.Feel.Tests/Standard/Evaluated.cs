using StrategyAdvisor.Feel.Standard;
using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Standard;

/// <summary>What full FEEL makes of an expression on 30 June 2026.</summary>
internal static class Evaluated
{
    private static readonly CalendarDay Day = new(2026, 6, 30);

    public static Moment Moment { get; } = new(new FeelDate(Day), new FeelDateTime(Day, new ClockTime(0, Zone.Utc)));

    public static FeelValue Value(string expression, DiagnosticList diagnostics) => StandardFeel.Evaluate(Excerpt.Of(expression), FeelContext.Empty, Moment, diagnostics);

    /// <summary>The value as an expression writes it; null with the code of the first reason.</summary>
    public static string Text(string expression)
    {
        var diagnostics = new DiagnosticList();
        var value = Value(expression, diagnostics);
        if (value is FeelNull && diagnostics.Count > 0) return $"null {diagnostics.First().Kind.Code}";
        return value is FeelText text ? ValueWriter.Write(FeelList.Of([text])).Trim('[', ']') : ValueWriter.Write(value);
    }
}
