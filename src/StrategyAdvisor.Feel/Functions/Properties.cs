using StrategyAdvisor.Feel.Typing;
using static StrategyAdvisor.Feel.Functions.Signatures;

namespace StrategyAdvisor.Feel.Functions;

/// <summary>What a path reads from a value that is no record: <c>today.year</c>, <c>(today - last order).days</c> (DMN 1.5, table 65).</summary>
public static class Properties
{
    private static readonly ImmutableArray<Function> OfDate =
    [
        new("year", "property", Operation.Year, [Gives(FeelType.Number, ADate("date"))], "The year.", "@\"2026-06-30\".year", "2026"),
        new("month", "property", Operation.Month, [Gives(FeelType.Number, ADate("date"))], "The month, 1 to 12.", "@\"2026-06-30\".month", "6"),
        new("day", "property", Operation.Day, [Gives(FeelType.Number, ADate("date"))], "The day of the month, 1 to 31.", "@\"2026-06-30\".day", "30"),
        new("weekday", "property", Operation.Weekday, [Gives(FeelType.Number, ADate("date"))], "The day of the week, 1 for Monday to 7.", "@\"2026-06-30\".weekday", "2"),
    ];

    private static readonly ImmutableArray<Function> OfDays =
    [
        new("days", "property", Operation.Days, [Gives(FeelType.Number, ADays("duration"))], "The whole days of a duration.", "@\"P90D\".days", "90"),
    ];

    private static readonly ImmutableArray<Function> OfMonths =
    [
        new("years", "property", Operation.Years, [Gives(FeelType.Number, AMonths("duration"))], "The whole years of a duration.", "@\"P1Y2M\".years", "1"),
        new("months", "property", Operation.Months, [Gives(FeelType.Number, AMonths("duration"))], "The months beyond the whole years, -11 to 11.", "@\"P1Y2M\".months", "2"),
    ];

    /// <summary>Every property, for the reference.</summary>
    public static ImmutableArray<Function> All { get; } = [.. OfDate, .. OfDays, .. OfMonths];

    /// <summary>The properties of a type; none for most.</summary>
    public static ImmutableArray<Function> Of(FeelType type) => type switch
    {
        DateType => OfDate,
        DaysType => OfDays,
        MonthsType => OfMonths,
        _ => [],
    };
}
