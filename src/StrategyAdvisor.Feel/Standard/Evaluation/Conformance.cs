using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>Which values are of a type, and which can be made so (DMN 1.5, 10.3.2.9).</summary>
internal static class Conformance
{
    private static readonly ImmutableHashSet<string> Known =
    [
        "Any", "Null", "number", "string", "boolean", "date", "time", "date and time", "days and time duration", "years and months duration", "list", "context", "function", "range",
    ];

    /// <summary>The first name in a type that is none; null where all are known.</summary>
    public static string? FirstUnknown(TypeSyntax type) => type switch
    {
        NamedTypeSyntax named => Known.Contains(named.Name) ? null : named.Name,
        ListTypeSyntax list => FirstUnknown(list.Element),
        RangeTypeSyntax range => FirstUnknown(range.Element),
        ContextTypeSyntax context => context.Entries.Select(entry => FirstUnknown(entry.Type)).FirstOrDefault(unknown => unknown is not null),
        FunctionTypeSyntax function => function.Parameters.Append(function.Result).Select(FirstUnknown).FirstOrDefault(unknown => unknown is not null),
        _ => null,
    };

    /// <summary>The value where it is of a type; a list of one for its entry, an entry for a list of one, a date for its midnight (10.3.2.9.4). Null where nothing of that helps.</summary>
    public static FeelValue? Coerce(FeelValue value, TypeSyntax type)
    {
        if (value is FeelNull || FirstUnknown(type) is not null || Conforms(value, type)) return value;
        if (value is FeelList { Items: [var only] } && Conforms(only, type)) return only;
        if (type is ListTypeSyntax list && Conforms(value, list.Element)) return FeelList.Of([value]);
        return value is FeelDate date && type is NamedTypeSyntax { Name: "date and time" } ? Timeline.Midnight(date) : null;
    }

    /// <summary>Whether a value is of a type; null is of every type.</summary>
    public static bool Conforms(FeelValue value, TypeSyntax type) => value is FeelNull || type switch
    {
        NamedTypeSyntax named => IsOf(value, named.Name),
        ListTypeSyntax list => value is FeelList { Items: var items } && items.All(item => Conforms(item, list.Element)),
        RangeTypeSyntax range => value is FeelRange { Low: var low, High: var high } && ConformsEnd(low, range) && ConformsEnd(high, range),
        ContextTypeSyntax context => value is FeelContext found && context.Entries.All(entry => found.Find(entry.Name) is { } inner && Conforms(inner, entry.Type)),
        FunctionTypeSyntax function => value is FeelFunction found && Conforms(found, function),
        _ => false,
    };

    private static bool ConformsEnd(FeelValue? end, RangeTypeSyntax range) => end is null || Conforms(end, range.Element);

    private static bool IsOf(FeelValue value, string name) => name switch
    {
        "Any" => true,
        "number" => value is FeelNumber,
        "string" => value is FeelText,
        "boolean" => value is FeelBoolean,
        "date" => value is FeelDate,
        "time" => value is FeelTime,
        "date and time" => value is FeelDateTime,
        "days and time duration" => value is FeelDays,
        "years and months duration" => value is FeelMonths,
        "list" => value is FeelList,
        "context" => value is FeelContext,
        "function" => value is FeelFunction,
        "range" => value is FeelRange,
        _ => false,
    };

    // What a function gives is not declared, so it is of the type Any only.
    private static bool Conforms(FeelFunction function, FunctionTypeSyntax type) =>
        type.Result is NamedTypeSyntax { Name: "Any" }
        && function.Parameters.Length == type.Parameters.Length
        && function.Parameters.Zip(type.Parameters).All(pair => pair.First.Type is null or NamedTypeSyntax { Name: "Any" } || pair.First.Type == pair.Second);
}
