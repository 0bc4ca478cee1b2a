using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

/// <summary>Possible values as the tables write them: <c>true</c>, <c>?</c>, <c>1..3</c>, <c>..</c>, <c>red|blue</c>.</summary>
internal static class ShownValue
{
    public static string Of(Explanation explanation) => explanation.Value switch
    {
        Truth { IsSettled: true } truth => truth.MustBeTrue ? "true" : "false",
        Interval { IsSettled: true } number => End(explanation, number.Low),
        Interval range => $"{End(explanation, range.Low)}..{End(explanation, range.High)}",
        CodeSet codes => string.Join('|', codes.Allowed.Values.Where((_, code) => (codes.Set >> code & 1) != 0)),
        TextValue { Value: { } text } => $"'{text}'",
        ListOf list => string.Join(' ', list.Entries.Select(entry => entry.IsIn ? "in" : entry.IsOut ? "out" : "maybe")) + (list.IsOpen ? " open" : ""),
        _ => "?",
    };

    private static string End(Explanation explanation, decimal? end) => end is not { } number
        ? ""
        : explanation.Node!.Type is DateType
            ? DayNumber.ToDate((int)number).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : number.ToString("0.####", CultureInfo.InvariantCulture);
}
