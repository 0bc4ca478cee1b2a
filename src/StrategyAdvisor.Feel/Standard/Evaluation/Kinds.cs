using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>What a message calls a value.</summary>
internal static class Kinds
{
    public static string NameOf(FeelValue value) => value switch
    {
        FeelNumber => "a number",
        FeelText => "a text",
        FeelBoolean => "a boolean",
        FeelDate => "a date",
        FeelTime => "a time",
        FeelDateTime => "a date and time",
        FeelDays => "a days and time duration",
        FeelMonths => "a years and months duration",
        FeelList => "a list",
        FeelContext => "a context",
        FeelRange => "a range",
        FeelFunction => "a function",
        _ => "null",
    };
}
