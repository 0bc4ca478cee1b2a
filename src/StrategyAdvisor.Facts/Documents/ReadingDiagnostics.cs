using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>The mistakes in what stands under which key of a document that is itself well formed.</summary>
public static class ReadingDiagnostics
{
    public static readonly DiagnosticKind ExpectedMap = new("DOC050", "expected-map", "{0} must be a map of keys and values");

    public static readonly DiagnosticKind ExpectedList = new("DOC051", "expected-list", "`{0}` must be a list", "write one item a line, each after `- `, or all in `[ ]`");

    public static readonly DiagnosticKind ExpectedText = new("DOC052", "expected-text", "`{0}` must be a single value, not a list or a map");

    public static readonly DiagnosticKind MissingKey = new("DOC053", "missing-key", "{0} lacks the key `{1}`");

    public static readonly DiagnosticKind UnknownKey = new("DOC054", "unknown-key", "{1} knows no key `{0}`", "its keys are: {2}");

    public static readonly DiagnosticKind EmptyValue = new("DOC055", "empty-value", "nothing stands under `{0}`");

    public static readonly DiagnosticKind MissingLanguage = new("DOC056", "missing-language", "`{0}` lacks the language `{1}`");

    public static readonly DiagnosticKind UnknownLanguage = new("DOC057", "unknown-language", "`{0}` is none of the languages {1}");

    public static readonly DiagnosticKind NotBoolean = new("DOC058", "not-boolean", "`{0}` must be `yes` or `no`, not `{1}`");

    public static readonly DiagnosticKind NotNumber = new("DOC059", "not-number", "`{0}` must be a number, not `{1}`", "write it in plain decimal, for example `1200.5`");

    public static readonly DiagnosticKind NotWhole = new("DOC060", "not-whole", "`{0}` must be a whole number from {2} to {3}, not `{1}`");

    public static readonly DiagnosticKind NotOneOf = new("DOC061", "not-one-of", "`{0}` must be one of {2}, not `{1}`");

    public static readonly DiagnosticKind NotDays = new("DOC062", "not-days", "`{0}` must be a number of days from 1 to 36500, not `{1}`", "write for example `90 days`");
}
