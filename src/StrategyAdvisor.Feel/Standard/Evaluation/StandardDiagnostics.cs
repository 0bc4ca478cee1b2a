using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>Why an expression of full FEEL, or a part of it, is null although it was not meant to be. FEEL itself is silent about it.</summary>
internal static class StandardDiagnostics
{
    public static readonly DiagnosticKind NoOperation = Warning("FEEL400", "no-operation", "`{0}` does not work between {1} and {2}");

    public static readonly DiagnosticKind NoNegative = Warning("FEEL401", "no-negative", "{0} has no negative");

    public static readonly DiagnosticKind NoResult = Warning("FEEL402", "no-result", "`{0}` has no result for these values");

    public static readonly DiagnosticKind WrongArguments = Warning("FEEL403", "wrong-arguments", "`{0}` cannot be called with {1}", "write {2}");

    public static readonly DiagnosticKind NotCallable = Warning("FEEL404", "not-callable", "{0} cannot be called");

    public static readonly DiagnosticKind NoMember = Warning("FEEL405", "no-member", "{1} has no `{0}`");

    public static readonly DiagnosticKind NotTemporal = Warning(
        "FEEL406", "not-temporal", "`{0}` is no date, time or duration", "write, for example, `@\"2026-06-30\"`, `@\"10:30:00@Europe/Paris\"` or `@\"P1DT2H\"`");

    public static readonly DiagnosticKind NameTwice = Warning("FEEL407", "name-twice", "the name `{0}` stands twice");

    public static readonly DiagnosticKind NotIterable = Warning("FEEL408", "not-iterable", "nothing can be counted from {0} to {1}", "count whole numbers or dates");

    public static readonly DiagnosticKind NoRange = Warning("FEEL409", "no-range", "no range goes from {0} to {1}", "both ends are of one kind, the lower one first");

    public static readonly DiagnosticKind UnknownType = Warning("FEEL410", "unknown-type", "there is no type `{0}`");

    public static readonly DiagnosticKind NotOfType = Warning("FEEL411", "not-of-type", "{0} is not of the type `{1}`");

    public static readonly DiagnosticKind NoTest = Warning("FEEL412", "no-test", "a test is no value", "put it behind `in`");

    public static readonly DiagnosticKind TooManySteps = Warning("FEEL413", "too-many-steps", "the expression takes more than {0} steps");

    public static readonly DiagnosticKind TooDeepCalls = Warning("FEEL414", "too-deep-calls", "calls are nested too deeply", "let the function call itself fewer times");

    public static readonly DiagnosticKind TooLarge = Warning("FEEL415", "too-large", "the value has more than {0} parts or {1} levels");

    public static readonly DiagnosticKind NoPattern = Warning("FEEL416", "no-pattern", "`{0}` is no regular expression with the flags `{1}`");

    public static readonly DiagnosticKind NotAllowedInput = Warning("FEEL417", "not-allowed-input", "`{0}` is not among the allowed values `{1}`");

    public static readonly DiagnosticKind SeveralRows = Warning("FEEL418", "several-rows", "{0} rows of the table match where only one may");

    public static readonly DiagnosticKind RowsDisagree = Warning("FEEL419", "rows-disagree", "the rows that match do not answer alike");

    private static DiagnosticKind Warning(string code, string name, string message, string? help = null) => new(code, name, message, help, DiagnosticSeverity.Warning);
}
