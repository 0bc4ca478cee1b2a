using StrategyAdvisor.Feel.Typing;
using static StrategyAdvisor.Feel.Functions.Signatures;

namespace StrategyAdvisor.Feel.Functions;

/// <summary>
/// Every built-in of the rule language: name, signature, documentation and example in one table, from which checker, evaluators,
/// completion and the reference page read. Names and meanings are those of DMN 1.5, 10.3.4, unless the summary says otherwise.
/// </summary>
public static class Builtins
{
    /// <summary>All built-ins in the order of the reference.</summary>
    public static ImmutableArray<Function> All { get; } = [.. Lists(), .. Numbers(), .. Texts(), .. Dates(), .. Conversions()];

    private static readonly Dictionary<string, Function> ByName = All.ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<Function> Lists() =>
    [
        new("count", "list", Operation.Count, [Gives(FeelType.Number, AList("list"))], "The number of entries of a list.", "count([1, 2])", "2"),
        new("sum", "list", Operation.Sum, [GivesElement(AListOfAmounts("list")), EachOf(AnAmount("value"))],
            "All entries added up. The sum of no entries is 0 (DMN gives null; in rules null only means unknown).", "sum([1, 2])", "3"),
        new("min", "list", Operation.Minimum, [GivesElement(AListOfOrdered("list")), EachOf(AnOrdered("value"))], "The least entry; fails for a list without entries.", "min([3, 1, 2])", "1"),
        new("max", "list", Operation.Maximum, [GivesElement(AListOfOrdered("list")), EachOf(AnOrdered("value"))], "The greatest entry; fails for a list without entries.", "max([3, 1, 2])", "3"),
        new("mean", "list", Operation.Mean, [GivesElement(AListOfNumbers("list")), EachOf(ANumber("value"))], "The sum divided by the count; fails for a list without entries.", "mean([1, 2])", "1.5"),
        new("all", "list", Operation.All, [Gives(FeelType.Boolean, AListOfBooleans("list")), EachOf(ABoolean("value"))], "True where every entry is true, so also for no entries.", "all([true, true])", "true"),
        new("any", "list", Operation.Any, [Gives(FeelType.Boolean, AListOfBooleans("list")), EachOf(ABoolean("value"))], "True where an entry is true.", "any([false, true])", "true"),
        new("list contains", "list", Operation.ListContains, [Gives(FeelType.Boolean, AList("list"), AValue("element"))],
            "True where an entry equals the element.", "list contains([1, 2], 2)", "true"),
        new("distinct values", "list", Operation.DistinctValues, [GivesSame(AList("list"))], "The list with each value once, where it first stands.", "count(distinct values([1, 1]))", "1"),
        new("concatenate", "list", Operation.Concatenate, [new Signature([AList("list")], arguments => arguments[0], Variadic: true)],
            "The entries of all lists, one list behind the other.", "count(concatenate([1], [2, 3]))", "3"),
    ];

    private static IEnumerable<Function> Numbers() =>
    [
        new("abs", "number", Operation.Absolute, [GivesSame(ANumber("n")), GivesSame(ADays("n"))], "The number or duration without its sign.", "abs(-3)", "3"),
        new("floor", "number", Operation.Floor, [GivesSame(ANumber("n"))], "The greatest whole number not above n.", "floor(-1.5)", "-2"),
        new("ceiling", "number", Operation.Ceiling, [GivesSame(ANumber("n"))], "The least whole number not below n.", "ceiling(1.2)", "2"),
        new("decimal", "number", Operation.Decimal, [GivesSame(ANumber("n"), ANumber("scale"))], "n rounded to that many decimals (0 to 6), halves to the even neighbour.", "decimal(2.5, 0)", "2"),
        new("round up", "number", Operation.RoundUp, [GivesSame(ANumber("n"), ANumber("scale"))], "n rounded away from 0 to that many decimals.", "round up(1.21, 1)", "1.3"),
        new("round down", "number", Operation.RoundDown, [GivesSame(ANumber("n"), ANumber("scale"))], "n rounded towards 0 to that many decimals.", "round down(1.29, 1)", "1.2"),
        new("round half up", "number", Operation.RoundHalfUp, [GivesSame(ANumber("n"), ANumber("scale"))], "n rounded to that many decimals, halves away from 0.", "round half up(2.5, 0)", "3"),
        new("round half down", "number", Operation.RoundHalfDown, [GivesSame(ANumber("n"), ANumber("scale"))], "n rounded to that many decimals, halves towards 0.", "round half down(2.5, 0)", "2"),
        new("modulo", "number", Operation.Modulo, [GivesSame(ANumber("dividend"), ANumber("divisor"))],
            "What division leaves, with the sign of the divisor; fails for a divisor of 0.", "modulo(-12, 5)", "3"),
        new("odd", "number", Operation.Odd, [Gives(FeelType.Boolean, ANumber("n"))], "True for odd whole numbers.", "odd(5)", "true"),
        new("even", "number", Operation.Even, [Gives(FeelType.Boolean, ANumber("n"))], "True for even whole numbers.", "even(5)", "false"),
    ];

    private static IEnumerable<Function> Texts() =>
    [
        new("string length", "text", Operation.StringLength, [Gives(FeelType.Number, AText("string"))], "The number of characters (code points).", "string length(\"año\")", "3"),
        new("upper case", "text", Operation.UpperCase, [Gives(FeelType.Text, AText("string"))], "The text in capitals.", "upper case(\"Acme\")", "\"ACME\""),
        new("lower case", "text", Operation.LowerCase, [Gives(FeelType.Text, AText("string"))], "The text in small letters.", "lower case(\"Acme\")", "\"acme\""),
        new("contains", "text", Operation.Contains, [Gives(FeelType.Boolean, AText("string"), AText("match"))], "True where the match stands anywhere in the text.", "contains(\"steel works\", \"work\")", "true"),
        new("starts with", "text", Operation.StartsWith, [Gives(FeelType.Boolean, AText("string"), AText("match"))], "True where the text begins with the match.", "starts with(\"steel\", \"st\")", "true"),
        new("ends with", "text", Operation.EndsWith, [Gives(FeelType.Boolean, AText("string"), AText("match"))], "True where the text ends with the match.", "ends with(\"steel\", \"el\")", "true"),
        new("substring", "text", Operation.Substring, [Gives(FeelType.Text, AText("string"), ANumber("start position")), Gives(FeelType.Text, AText("string"), ANumber("start position"), ANumber("length"))],
            "The part from a position on (the first is 1, -1 is the last), perhaps of a given length in characters.", "substring(\"foobar\", 3, 2)", "\"ob\""),
        new("substring before", "text", Operation.SubstringBefore, [Gives(FeelType.Text, AText("string"), AText("match"))], "What stands before the match, or nothing.", "substring before(\"a-b\", \"-\")", "\"a\""),
        new("substring after", "text", Operation.SubstringAfter, [Gives(FeelType.Text, AText("string"), AText("match"))], "What stands after the match, or nothing.", "substring after(\"a-b\", \"-\")", "\"b\""),
    ];

    private static IEnumerable<Function> Dates() =>
    [
        new("years and months duration", "date", Operation.MonthsBetween, [Gives(FeelType.Months, ADate("from"), ADate("to"))],
            "The whole months from one date to another, negative where it looks back.", "years and months duration(@\"2025-01-15\", @\"2026-03-14\")", "@\"P1Y1M\""),
        new("day of week", "date", Operation.DayOfWeek, [Gives(FeelType.Text, ADate("date"))], "The day's English name.", "day of week(@\"2026-06-30\")", "\"Tuesday\""),
        new("day of year", "date", Operation.DayOfYear, [Gives(FeelType.Number, ADate("date"))], "1 for 1 January, up to 366.", "day of year(@\"2026-02-01\")", "32"),
        new("week of year", "date", Operation.WeekOfYear, [Gives(FeelType.Number, ADate("date"))], "The week's number by ISO 8601, 1 to 53.", "week of year(@\"2026-06-30\")", "27"),
        new("month of year", "date", Operation.MonthOfYear, [Gives(FeelType.Text, ADate("date"))], "The month's English name.", "month of year(@\"2026-06-30\")", "\"June\""),
    ];

    private static IEnumerable<Function> Conversions() =>
    [
        new("date", "conversion", Operation.Date, [Gives(FeelType.Date, AText("from")), Gives(FeelType.Date, ANumber("year"), ANumber("month"), ANumber("day"))],
            "The date written in ISO 8601, or given by its parts; fails where there is no such day.", "date(2026, 6, 30)", "@\"2026-06-30\""),
        new("number", "conversion", Operation.Number, [Gives(FeelType.Number, AText("from"))], "The number written in a text with a decimal point; fails where it is none.", "number(\"1.5\")", "1.5"),
        new("string", "conversion", Operation.String, [Gives(FeelType.Text, AValue("from"))], "The value as text: plain decimals, ISO 8601 dates and durations.", "string(1.50)", "\"1.5\""),
        new("not", "boolean", Operation.Not, [Gives(FeelType.Boolean, ABoolean("negand"))], "True for false, false for true, unknown for unknown.", "not(true)", "false"),
    ];
}
