using NodaTime.Calendars;
using StrategyAdvisor.Feel.Standard.Values;
using static StrategyAdvisor.Feel.Standard.Functions.StandardParameter;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Built-ins over dates and times (DMN 1.5, tables 78 and 79).</summary>
internal static class TemporalFunctions
{
    public static ImmutableArray<StandardFunction> Table { get; } =
    [
        new("is", [AnyValue("value1") with { IsOptional = true }, AnyValue("value2") with { IsOptional = true }], Is, "Whether two values are the same in every respect, time zones included.", "is(@\"10:00:00Z\", @\"11:00:00+01:00\")", "false"),
        new("day of year", [ADay("date")], call => new FeelNumber(Conversions.DayOf(call[0]).Near.DayOfYear), "1 for 1 January, up to 366.", "day of year(@\"2026-02-01\")", "32"),
        new("day of week", [ADay("date")], call => new FeelText(Conversions.DayOf(call[0]).Near.DayOfWeek.ToString()), "The day's English name.", "day of week(@\"2026-06-30\")", "\"Tuesday\""),
        new("month of year", [ADay("date")], call => new FeelText(MonthOf(call[0])), "The month's English name.", "month of year(@\"2026-06-30\")", "\"June\""),
        new("week of year", [ADay("date")], call => new FeelNumber(WeekYearRules.Iso.GetWeekOfWeekYear(Conversions.DayOf(call[0]).Near)), "The week's number by ISO 8601, 1 to 53.", "week of year(@\"2027-01-01\")", "53"),
        new("now", [], call => call.Evaluator.Moment.Now, "The moment of the evaluation.", "now() instance of date and time", "true"),
        new("today", [], call => call.Evaluator.Moment.Today, "The day of the evaluation.", "today() instance of date", "true"),
    ];

    private static FeelBoolean? Is(Arguments call)
    {
        var (first, second) = (call.IsGiven(0), call.IsGiven(1));
        return !first && !second ? null : FeelBoolean.Of(first && second && Equality.IsSame(call[0], call[1]));
    }

    private static string MonthOf(FeelValue value) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Conversions.DayOf(value).Month);
}
