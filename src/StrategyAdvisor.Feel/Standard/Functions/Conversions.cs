using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;
using static StrategyAdvisor.Feel.Standard.Functions.StandardParameter;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Built-ins that make one kind of value of another (DMN 1.5, table 73).</summary>
internal static class Conversions
{
    public static ImmutableArray<StandardFunction> Table { get; } =
    [
        new("date", [AText("from")], call => TemporalReader.ReadDate(call.Text(0)), "The date written in a text.", "date(\"2026-06-30\")", "@\"2026-06-30\""),
        new("date", [ADay("from")], call => new FeelDate(DayOf(call[0])), "The date of a date and time.", "date(@\"2026-06-30T10:00:00\")", "@\"2026-06-30\""),
        new("date", [ANumber("year"), ANumber("month"), ANumber("day")], DateOfParts, "The date with these parts.", "date(2026, 6, 30)", "@\"2026-06-30\""),
        new("date and time", [AText("from")], call => TemporalReader.ReadDateTime(call.Text(0)), "The date and time written in a text.", "date and time(\"2026-06-30T10:00:00\")", "@\"2026-06-30T10:00:00\""),
        new("date and time", [ADay("date"), ATime("time")], call => new FeelDateTime(DayOf(call[0]), ((FeelTime)call[1]).Time),
            "A time on a day.", "date and time(@\"2026-06-30\", @\"10:00:00Z\")", "@\"2026-06-30T10:00:00Z\""),
        new("time", [AText("from")], call => TemporalReader.ReadTime(call.Text(0)), "The time written in a text.", "time(\"10:00:00\")", "@\"10:00:00\""),
        new("time", [ATime("from")], call => call[0], "The time as it is.", "time(@\"10:00:00\")", "@\"10:00:00\""),
        new("time", [ADay("from")], call => new FeelTime(ClockOf(call[0])), "The time of a date and time; of a date midnight UTC.", "time(@\"2026-06-30T10:00:00\")", "@\"10:00:00\""),
        new("time", [ANumber("hour"), ANumber("minute"), ANumber("second"), ADays("offset").Optional()], TimeOfParts,
            "The time with these parts, perhaps so far from UTC.", "time(10, 0, 30, @\"PT1H\")", "@\"10:00:30+01:00\""),
        new("duration", [AText("from")], call => TemporalReader.ReadDuration(call.Text(0)), "The duration of either kind written in a text.", "duration(\"P26M\")", "@\"P2Y2M\""),
        new("years and months duration", [ADay("from"), ADay("to")], call => new FeelMonths(MonthsBetween(DayOf(call[0]), DayOf(call[1]))),
            "The whole months from one day to another, negative where it looks back.", "years and months duration(@\"2025-01-15\", @\"2026-03-14\")", "@\"P1Y1M\""),
        new("number", [AText("from")], call => NumberText.Read(call.Text(0), "", "."), "The number written in a text.", "number(\"1.5\")", "1.5"),
        new("number", [AText("from"), AText("grouping separator").OrNull(), AText("decimal separator").OrNull()],
            call => NumberText.Read(call.Text(0), call.Text(1, ""), call.Text(2, "")), "The number written in a text with these separators.", "number(\"1.000,5\", \".\", \",\")", "1000.5"),
        new("string", [AnyValue("from")], call => call[0] is FeelNull ? call[0] : new FeelText(ValueWriter.Write(call[0])), "The value as it would be written.", "string([1, \"a\"])", "\"[1, \\\"a\\\"]\""),
        new("range", [AText("from")], call => RangeText.Read(call.Text(0), call.Evaluator), "The range written in a text, its ends literals.", "range(\"[1..3)\")", "[1..3)"),
    ];

    public static CalendarDay DayOf(FeelValue value) => value is FeelDate date ? date.Day : ((FeelDateTime)value).Day;

    private static ClockTime ClockOf(FeelValue value) => value is FeelDateTime moment ? moment.Time : new ClockTime(0, Zone.Utc);

    private static FeelValue? DateOfParts(Arguments call) =>
        CalendarDay.Of(call.Number(0), call.Number(1), call.Number(2)) is { } day ? new FeelDate(day) : null;

    private static FeelValue? TimeOfParts(Arguments call)
    {
        var (hour, minute, second) = (call.Number(0), call.Number(1), call.Number(2));
        var isWhole = hour == decimal.Truncate(hour) && minute == decimal.Truncate(minute);
        if (!isWhole || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or >= 60) return null;
        var seconds = (hour * 3600) + (minute * 60) + second;
        if (!call.Has(3)) return new FeelTime(new ClockTime((long)(seconds * ClockTime.NanosecondsOfSecond), null));
        var offset = ((FeelDays)call[3]).Seconds;
        if (Math.Abs(offset) > FixedZone.Farthest) return null;
        return new FeelTime(new ClockTime((long)(seconds * ClockTime.NanosecondsOfSecond), new FixedZone((int)offset)));
    }

    private static long MonthsBetween(CalendarDay from, CalendarDay to)
    {
        var months = to.MonthNumber - from.MonthNumber;
        if (months > 0 && to.Day < from.Day) return months - 1;
        return months < 0 && to.Day > from.Day ? months + 1 : months;
    }
}
