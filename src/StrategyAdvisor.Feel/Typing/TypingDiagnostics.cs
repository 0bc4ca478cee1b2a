using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Typing;

/// <summary>What can be wrong with an expression that reads well but does not fit together.</summary>
public static class TypingDiagnostics
{
    public static readonly DiagnosticKind UnknownName = new("FEEL100", "unknown-name", "unknown name `{0}`", "names are the facts, the pack's definitions and decisions, and the rule's parameters");

    public static readonly DiagnosticKind UnknownMember = new("FEEL101", "unknown-member", "{1} has no `{0}`");

    public static readonly DiagnosticKind UnknownFunction = new("FEEL102", "unknown-function", "unknown function `{0}`");

    public static readonly DiagnosticKind WrongArgumentCount = new("FEEL103", "wrong-argument-count", "`{0}` does not take {1}", "write {2}");

    public static readonly DiagnosticKind WrongArgument = new("FEEL104", "wrong-argument", "`{0}` takes a {2} as `{1}`, not {3}");

    public static readonly DiagnosticKind UnknownArgument = new("FEEL105", "unknown-argument", "`{0}` has no argument `{1}`", "write {2}");

    public static readonly DiagnosticKind WrongType = new("FEEL106", "wrong-type", "expected {0}, found {1}");

    public static readonly DiagnosticKind Incomparable = new("FEEL107", "incomparable", "{0} cannot be compared with {1}");

    public static readonly DiagnosticKind ComparesList = new(
        "FEEL108", "compares-list", "{0} cannot be compared with {1}", "say which entries count: `some x in ... satisfies x ...`, `every x in ... satisfies x ...`, `max(...)` or `count(...)`");

    public static readonly DiagnosticKind NoOrder = new("FEEL109", "no-order", "{0} has no order", "compare with `=`, `!=` or `in (...)`");

    public static readonly DiagnosticKind NotAllowed = new("FEEL110", "not-an-allowed-value", "`{0}` is not one of the allowed values {1}");

    public static readonly DiagnosticKind Arithmetic = new("FEEL111", "no-such-arithmetic", "`{1}` does not work between {0} and {2}");

    public static readonly DiagnosticKind NullTest = new("FEEL112", "null-test", "only a fact can be tested for `null`", "`null` asks whether anything is recorded; test the facts that the expression reads");

    public static readonly DiagnosticKind Temporal = new("FEEL113", "no-such-date", "`{0}` is no date or duration", "write a day as @\"2026-06-30\", durations as @\"P90D\" or @\"P1Y6M\"");

    public static readonly DiagnosticKind SmallerThanDay = new("FEEL114", "smaller-than-day", "`{0}` has hours, minutes or seconds", "rules count in whole days: @\"P1D\"");

    public static readonly DiagnosticKind Position = new("FEEL115", "position", "an entry cannot be picked by its position here", "an entry's place in a list means nothing to a rule; filter by what the entry is");

    public static readonly DiagnosticKind NotAList = new("FEEL116", "not-a-list", "expected a list, found {0}");

    public static readonly DiagnosticKind MixedList = new("FEEL117", "mixed-list", "a list holds values of one type; this one has {0} and {1}");

    public static readonly DiagnosticKind MixedBranches = new("FEEL118", "mixed-branches", "`then` gives {0}, `else` gives {1}");

    public static readonly DiagnosticKind NoTestedValue = new("FEEL119", "no-tested-value", "`?` stands for the value under test, and there is none here");

    public static readonly DiagnosticKind DuplicateEntry = new("FEEL120", "duplicate-entry", "`{0}` stands twice in this context");

    public static readonly DiagnosticKind Unplaced = new("FEEL121", "unplaced", "{0} cannot stand here", "a range stands to the right of `in`");

    public static readonly DiagnosticKind OneBinding = new("FEEL122", "one-binding", "`for` takes one list at a time in rules", "nest `some` or `every` to look at pairs");

    public static readonly DiagnosticKind Shadow = new("FEEL123", "shadowed-name", "`{0}` already means something here", "choose another name for the variable");

    public static readonly DiagnosticKind ReferenceKey = new("FEEL124", "unknown-reference", "`{0}` knows no `{1}`");

    public static readonly DiagnosticKind ReferenceText = new("FEEL125", "reference-text", "`{0}` takes one text in quotes, written out");

    public static readonly DiagnosticKind MixedUnits = new("FEEL126", "mixed-units", "money and a fraction cannot be put together with `{0}`", "multiply the fraction with an amount first");

    public static readonly DiagnosticKind NullValue = new("FEEL127", "null-value", "`null` cannot stand here", "`null` only asks whether a fact is recorded: `fact = null`");
}
