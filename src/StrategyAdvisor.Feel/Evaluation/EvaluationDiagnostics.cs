using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Operations that fail on known values. The rule stays undecided, and no fact is missing for it.</summary>
public static class EvaluationDiagnostics
{
    public static readonly DiagnosticKind DivisionByZero = new("FEEL300", "division-by-zero", "division by zero", "ask first whether the divisor is 0", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind NoEntries = new(
        "FEEL301", "no-entries", "the list has no entries, so it has no least, greatest or mean entry", "ask first whether its count is above 0", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind NoDate = new("FEEL302", "no-date", "there is no such date", "a date is written 2026-06-30", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind NoNumber = new("FEEL303", "no-number", "the text is no number", "a number is written 1234.5", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind OutOfRange = new(
        "FEEL304", "out-of-range", "the result is out of range", "numbers have at most 28 digits, dates the years 1 to 9999", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind NoPosition = new("FEEL305", "no-position", "the text has no such position", "positions start at 1; -1 is the last", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind NoRow = new("FEEL306", "no-row", "no row of the table matches", "add a row for these values, or a last row of dashes", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind TooManyPairs = new(
        "FEEL307", "too-many-pairs", "the lists have too many entries to look at each with each", "look at fewer entries, or at one list at a time", DiagnosticSeverity.Warning);
}
