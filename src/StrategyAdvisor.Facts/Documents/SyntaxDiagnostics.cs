using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>The mistakes after which a YAML or JSON file cannot be read on.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticKind UnclosedQuote = new("DOC020", "unclosed-quote", "this quote is not closed, or its text goes on with too little indentation", "write the same quote at the end of the text");

    public static readonly DiagnosticKind UnclosedBracket = new("DOC021", "unclosed-bracket", "this `{0}` is not closed");

    public static readonly DiagnosticKind ColonInValue = new(
        "DOC022", "colon-in-value", "a colon stands inside a value",
        "put the value in quotes; if this line is a key of its own, check its indentation and that the line above has a space after its colon");

    public static readonly DiagnosticKind ExpectedKey = new(
        "DOC023", "expected-key", "a key with a colon is expected here",
        "write `key: value` with a space after the colon, indented like the keys above it; put a value that starts with a quote wholly in quotes");

    public static readonly DiagnosticKind ExpectedItem = new("DOC024", "expected-item", "a list item is expected here", "start it with `- `, indented like the items above it");

    public static readonly DiagnosticKind DashInValue = new("DOC025", "dash-in-value", "a list cannot start on the line of its key", "put `- ` on a line of its own, or the value in quotes");

    public static readonly DiagnosticKind Unstartable = new(
        "DOC026", "unstartable", "in YAML a value cannot start with `{0}`", "put the value in quotes; a condition stands under `when: |`");

    public static readonly DiagnosticKind BlockHeader = new(
        "DOC027", "block-header", "after `{0}` the text must start on the next line", "a condition that starts with `>` stands under `when: |`; other values in quotes");

    public static readonly DiagnosticKind BlockIndentation = new("DOC028", "block-indentation", "the first lines of this text are indented more than the next", "indent all lines of the text alike");

    public static readonly DiagnosticKind BadEscape = new("DOC029", "bad-escape", "this text in double quotes holds an unknown escape after `\\`", "write `\\\\` for a backslash, or use single quotes");

    public static readonly DiagnosticKind ExpectedComma = new("DOC030", "expected-comma", "`,` or `{0}` is expected here");

    public static readonly DiagnosticKind Yaml = new("DOC031", "yaml", "the YAML cannot be read from here on: {0}", "check indentation, quotes and brackets here and in the line above");

    public static readonly DiagnosticKind Json = new("DOC032", "json", "the JSON cannot be read from here on: {0}", "check commas, quotes and brackets here and just before");

    public static readonly DiagnosticKind AfterEnd = new(
        "DOC033", "after-end", "the text goes on after its end", "check quotes and indentation here and in the line above; a key has at most 1024 characters");
}
