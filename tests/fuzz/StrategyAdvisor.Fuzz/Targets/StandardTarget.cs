using System.Text;
using StrategyAdvisor.Feel.Standard;
using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Fuzz.Targets;

/// <summary>Bytes as an expression of full FEEL, evaluated and written down.</summary>
internal static class StandardTarget
{
    private static readonly CalendarDay Day = new(2026, 6, 30);

    private static readonly Moment Moment = new(new FeelDate(Day), new FeelDateTime(Day, new ClockTime(0, Zone.Utc)));

    public static void Read(byte[] input)
    {
        var diagnostics = new DiagnosticList();
        var value = StandardFeel.Evaluate(Excerpt.Of(Encoding.UTF8.GetString(input)), FeelContext.Empty, Moment, diagnostics);
        // Of all values only an empty text is written as nothing.
        BrokenPromise.Unless(ValueWriter.Write(value).Length > 0 || value is FeelText { Value: "" }, "a value prints as nothing");
        Told.Check(diagnostics);
    }
}
