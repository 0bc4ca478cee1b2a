using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Functions;

/// <summary>The words in which <see cref="Builtins"/> writes parameters and results.</summary>
internal static class Signatures
{
    public static Parameter ANumber(string name) => Of(name, FeelType.Number, type => type is NumberType);

    public static Parameter AText(string name) => Of(name, FeelType.Text, type => type is TextType { Allowed: null });

    public static Parameter ABoolean(string name) => Of(name, FeelType.Boolean, type => type is BooleanType);

    public static Parameter ADate(string name) => Of(name, FeelType.Date, type => type is DateType);

    public static Parameter ADays(string name) => Of(name, FeelType.Days, type => type is DaysType);

    public static Parameter AMonths(string name) => Of(name, FeelType.Months, type => type is MonthsType);

    public static Parameter AValue(string name) => new(name, "value", type => type is not (ListType or RecordType or RangeType));

    public static Parameter AList(string name) => new(name, "list", type => type is ListType);

    public static Parameter AListOfNumbers(string name) => new(name, "list of number", type => type is ListType { Element: NumberType });

    /// <summary>Numbers or durations: what can be added up.</summary>
    public static Parameter AListOfAmounts(string name) =>
        new(name, "list of number or duration", type => type is ListType { Element: NumberType or DaysType or MonthsType });

    public static Parameter AListOfOrdered(string name) =>
        new(name, "list of number, date or duration", type => type is ListType { Element: NumberType or DateType or DaysType or MonthsType });

    public static Parameter AnAmount(string name) => new(name, "number or duration", type => type is NumberType or DaysType or MonthsType);

    public static Parameter AnOrdered(string name) => new(name, "number, date or duration", type => type is NumberType or DateType or DaysType or MonthsType);

    public static Parameter AListOfBooleans(string name) => new(name, "list of boolean", type => type is ListType { Element: BooleanType });

    public static Signature Gives(FeelType result, params ReadOnlySpan<Parameter> parameters) => new([.. parameters], _ => result);

    /// <summary>The result has the type of the first argument.</summary>
    public static Signature GivesSame(params ReadOnlySpan<Parameter> parameters) => new([.. parameters], arguments => arguments[0]);

    /// <summary>The result has the type of what the first argument lists.</summary>
    public static Signature GivesElement(params ReadOnlySpan<Parameter> parameters) => new([.. parameters], arguments => ((ListType)arguments[0]).Element);

    /// <summary>The entries of a list, one argument each: <c>max(a, b)</c>.</summary>
    public static Signature EachOf(Parameter entry) => new([entry], arguments => arguments[0], Variadic: true);

    private static Parameter Of(string name, FeelType type, Predicate<FeelType> accepts) => new(name, type.Label, type => accepts(type));
}
