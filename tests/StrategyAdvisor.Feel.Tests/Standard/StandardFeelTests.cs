using StrategyAdvisor.Feel.Standard;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Standard;

public sealed class StandardFeelTests
{
    public static TheoryData<string, string> Cases => Syntax.CaseText.Pairs("standard.txt");

    public static TheoryData<string, string, string> Examples =>
        [.. StandardFeel.Functions.Select(function => (function.Usage, function.Example, function.Result))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_expression_has_its_value(string expression, string value) => Assert.Equal(value, Evaluated.Text(expression));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_of_a_builtin_gives_what_it_says(string usage, string example, string result) =>
        Assert.True(Evaluated.Text(example) == Evaluated.Text(result) && Evaluated.Text(result) != "null", $"{usage}: {example} gives {Evaluated.Text(example)}, not {result}");

    [Fact]
    public void Every_builtin_of_the_standard_is_there()
    {
        const string standard = "date, date and time, time, number, string, duration, years and months duration, not, substring, string length, upper case, lower case, "
            + "substring before, substring after, replace, contains, starts with, ends with, matches, split, string join, list contains, count, min, max, sum, mean, all, any, sublist, append, "
            + "concatenate, insert before, remove, list replace, reverse, index of, union, distinct values, flatten, product, median, stddev, mode, sort, decimal, floor, ceiling, round up, "
            + "round down, round half up, round half down, abs, modulo, sqrt, log, exp, odd, even, random number, is, day of year, day of week, month of year, week of year, now, today, "
            + "before, after, meets, met by, overlaps, overlaps before, overlaps after, finishes, finished by, includes, during, starts, started by, coincides, range, get value, get entries, "
            + "context, context put, context merge";
        var names = StandardFeel.Functions.Select(function => function.Usage.Split('(')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(standard.Split(", ").Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Full Name + \"!\"", "Ana!")]
    [InlineData("pre-tax/net * 2", "3")]
    [InlineData("days in week", "7")]
    public void Names_of_inputs_may_hold_spaces_signs_and_keywords(string expression, string value)
    {
        var inputs = FeelContext.Of(("Full Name", new FeelText("Ana")), ("pre-tax/net", new FeelNumber(1.5m)), ("days in week", new FeelNumber(7)));
        Assert.Equal(value, ValueWriter.Write(StandardFeel.Evaluate(Excerpt.Of(expression), inputs, Evaluated.Moment, new DiagnosticList())));
    }

    [Theory]
    [InlineData("[\"a\"]", "string", "a")]
    [InlineData("\"a\"", "list<string>", "[\"a\"]")]
    [InlineData("1", "string", "null")]
    [InlineData("1", "money", "1")]
    [InlineData("@\"2024-01-01\"", "date and time", "2024-01-01T00:00:00Z")]
    [InlineData("{a: 1}", "context<a: number, b: number>", "null")]
    public void A_result_is_made_to_fit_its_declared_type(string expression, string type, string value) =>
        Assert.Equal(value, ValueWriter.Write(StandardFeel.Coerce(Evaluated.Value(expression, new DiagnosticList()), type)));
}
