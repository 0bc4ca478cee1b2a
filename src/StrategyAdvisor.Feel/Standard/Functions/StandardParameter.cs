using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>What a built-in takes at one place.</summary>
/// <param name="Type">The type's name in FEEL.</param>
/// <param name="Accepts">Whether a value fits that is not null.</param>
internal sealed record StandardParameter(string Name, string Type, Func<FeelValue, bool> Accepts)
{
    /// <summary>May be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>May be null.</summary>
    public bool TakesNull { get; init; }

    /// <summary>Takes the rest of the arguments, at least one, as a list.</summary>
    public bool TakesRest { get; init; }

    public bool IsList => Type == "list";

    public string Usage => $"{Name}{(TakesRest ? "..." : IsOptional ? "?" : "")}";

    /// <summary>May be left out; null counts as left out.</summary>
    public StandardParameter Optional() => this with { IsOptional = true, TakesNull = true };

    public StandardParameter OrNull() => this with { TakesNull = true };

    public static StandardParameter AnyValue(string name) => new(name, "Any", _ => true) { TakesNull = true };

    public static StandardParameter ANumber(string name) => new(name, "number", value => value is FeelNumber);

    public static StandardParameter AText(string name) => new(name, "string", value => value is FeelText);

    public static StandardParameter ABoolean(string name) => new(name, "boolean", value => value is FeelBoolean);

    public static StandardParameter ADate(string name) => new(name, "date", value => value is FeelDate);

    public static StandardParameter ATime(string name) => new(name, "time", value => value is FeelTime);

    public static StandardParameter ADateTime(string name) => new(name, "date and time", value => value is FeelDateTime);

    /// <summary>A date, with or without a time.</summary>
    public static StandardParameter ADay(string name) => new(name, "date", value => value is FeelDate or FeelDateTime);

    public static StandardParameter ADays(string name) => new(name, "days and time duration", value => value is FeelDays);

    public static StandardParameter ADuration(string name) => new(name, "days and time duration", value => value is FeelDays or FeelMonths);

    public static StandardParameter AContext(string name) => new(name, "context", value => value is FeelContext);

    public static StandardParameter AFunction(string name) => new(name, "function", value => value is FeelFunction);

    public static StandardParameter ARange(string name) => new(name, "range", value => value is FeelRange);

    /// <summary>A single value: a point that may lie in a range.</summary>
    public static StandardParameter APoint(string name) => new(name, "Any", value => value is not (FeelRange or FeelList or FeelContext or FeelFunction));

    /// <summary>A list; anything else becomes the one entry of one.</summary>
    public static StandardParameter AList(string name) => new(name, "list", value => value is FeelList);

    /// <summary>A list, or its entries one by one: <c>sum(1, 2)</c>.</summary>
    public static StandardParameter Entries(string name) => AList(name) with { GathersEntries = true };

    public static StandardParameter Rest(StandardParameter each) => each with { TakesRest = true };

    /// <summary>Two or more arguments that are not named are the list's entries.</summary>
    public bool GathersEntries { get; private init; }
}
