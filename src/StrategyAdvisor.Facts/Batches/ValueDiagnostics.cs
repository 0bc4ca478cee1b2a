using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>What can be wrong with the text of a value. The user's own text, where it is told, is the first argument.</summary>
public static class ValueDiagnostics
{
    public static readonly DiagnosticKind NotANumber =
        new("FACT101", "not-a-number", "`{0}` is not a number, which `{1}` is", "write digits, with a point before decimals, such as 1200000 or 0.5");

    public static readonly DiagnosticKind PercentSign =
        new("FACT102", "percent-sign", "`{0}` has a percent sign", "write a fraction of 1 for `{1}`: 0.1 is 10 %");

    public static readonly DiagnosticKind UnquotedSeparators =
        new("FACT103", "unquoted-separators", "`{0}` has thousands separators, which a number may have only in quotes", "write {1}");

    public static readonly DiagnosticKind TooManyDecimals =
        new("FACT104", "too-many-decimals", "`{0}` has more than the {1} decimals that `{2}` keeps", "round it to {1} decimals");

    public static readonly DiagnosticKind NotWhole =
        new("FACT105", "not-whole", "`{0}` is not a whole number, which `{1}` is");

    public static readonly DiagnosticKind TooLarge =
        new("FACT106", "number-too-large", "`{0}` has more digits than a number can keep", "check `{1}`");

    public static readonly DiagnosticKind BelowMinimum =
        new("FACT107", "below-minimum", "`{0}` is less than {1}, the least that `{2}` can be");

    public static readonly DiagnosticKind AboveMaximum =
        new("FACT108", "above-maximum", "`{0}` is more than {1}, the most that `{2}` can be");

    public static readonly DiagnosticKind NotADate =
        new("FACT109", "not-a-date", "`{0}` is not a date, which `{1}` is", "write year, month and day, such as 2026-06-30");

    public static readonly DiagnosticKind NoSuchDay =
        new("FACT110", "no-such-day", "there is no day `{0}` in the calendar", "check `{1}`");

    public static readonly DiagnosticKind NotABoolean =
        new("FACT111", "not-a-boolean", "`{0}` is neither true nor false, which `{1}` is", "write true, false, yes or no, or leave it out where nobody knows");

    public static readonly DiagnosticKind NotAllowed =
        new("FACT112", "value-not-allowed", "`{0}` is not one of the values of `{1}`", "write one of: {2}");

    public static readonly DiagnosticKind TextTooLong =
        new("FACT113", "text-too-long", "the text of {0} characters is longer than the {1} that `{2}` may have", "keep the gist here and the rest in a document");

    public static readonly DiagnosticKind NotAList =
        new("FACT114", "not-a-list", "`{0}` is a single value, and `{1}` is a list of records", "write one entry a record, or `none` for an empty list");
}
