using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

/// <summary>The mistakes that the lexer and the parser tell.</summary>
internal static class SyntaxDiagnostics
{
    public static readonly DiagnosticKind ExpressionEmpty = new("FEEL001", "expression-empty", "the expression is empty");

    public static readonly DiagnosticKind CellEmpty = new(
        "FEEL002", "cell-empty", "the cell is empty", "write `-` where any value will do");

    public static readonly DiagnosticKind TooLong = new(
        "FEEL003", "expression-too-long", "the expression has {0} characters, at most {1} are allowed", "move a part of it into a definition of its own");

    public static readonly DiagnosticKind TooDeep = new(
        "FEEL004", "expression-too-deep", "the expression is nested deeper than {0} levels", "move a part of it into a definition of its own");

    public static readonly DiagnosticKind UnknownCharacter = new("FEEL005", "unknown-character", "`{0}` has no meaning here");

    public static readonly DiagnosticKind ForeignOperator = new("FEEL006", "foreign-operator", "`{0}` is not a FEEL operator", "write `{1}`");

    public static readonly DiagnosticKind TextNotClosed = new(
        "FEEL007", "text-not-closed", "the text is not closed on its line", "end it with `\"`; a line break in a text is written `\\n`");

    public static readonly DiagnosticKind WrongQuotes = new(
        "FEEL008", "wrong-quotes", "a text stands between straight double quotes", "write `\"{0}\"`");

    public static readonly DiagnosticKind CommentNotClosed = new(
        "FEEL009", "comment-not-closed", "the comment is never closed", "end it with `*/`");

    public static readonly DiagnosticKind NumberTooLarge = new(
        "FEEL010", "number-too-large", "`{0}` is too large a number", "a number may have 28 digits before its point");

    public static readonly DiagnosticKind KeywordInCapitals = new(
        "FEEL011", "keyword-in-capitals", "`{0}` is not a keyword", "write `{1}`");

    public static readonly DiagnosticKind LoneAtSign = new(
        "FEEL012", "lone-at-sign", "`@` stands directly before a quoted date or duration", "write, for example, `@\"2026-06-30\"`");

    public static readonly DiagnosticKind ExpressionExpectedAfter = new(
        "FEEL013", "expression-expected", "expected an expression after `{0}`");

    public static readonly DiagnosticKind ExpressionExpectedBefore = new(
        "FEEL014", "expression-expected-before", "expected an expression before `{0}`");

    public static readonly DiagnosticKind OperatorExpected = new(
        "FEEL015", "operator-expected", "expected an operator before `{0}`");

    public static readonly DiagnosticKind Unexpected = new("FEEL016", "unexpected", "`{0}` is not expected here");

    public static readonly DiagnosticKind BracketNotClosed = new("FEEL017", "bracket-not-closed", "`{0}` is never closed", "add `{1}`");

    public static readonly DiagnosticKind BracketNotOpened = new("FEEL018", "bracket-not-opened", "`{0}` closes nothing");

    public static readonly DiagnosticKind ComparisonsChained = new(
        "FEEL019", "comparisons-chained", "comparisons cannot be chained", "write `a < b and b < c`, or `b between a and c`");

    public static readonly DiagnosticKind IfWithoutThen = new(
        "FEEL020", "if-without-then", "`if` without `then`", "write `if condition then value else value`");

    public static readonly DiagnosticKind IfWithoutElse = new(
        "FEEL021", "if-without-else", "`if` without `else`", "write `if condition then value else value`");

    public static readonly DiagnosticKind SatisfiesMissing = new(
        "FEEL022", "satisfies-missing", "`{0}` without `satisfies`", "write `{0} x in list satisfies condition`");

    public static readonly DiagnosticKind ReturnMissing = new(
        "FEEL023", "return-missing", "`for` without `return`", "write `for x in list return value`");

    public static readonly DiagnosticKind BetweenWithoutAnd = new(
        "FEEL024", "between-without-and", "`between` without `and`", "write `value between low and high`");

    public static readonly DiagnosticKind VariableExpected = new(
        "FEEL025", "variable-expected", "expected the name of a variable after `{0}`");

    public static readonly DiagnosticKind InExpected = new("FEEL026", "in-expected", "expected `in` after the variable `{0}`");

    public static readonly DiagnosticKind MemberExpected = new("FEEL027", "member-expected", "expected a name after `.`");

    public static readonly DiagnosticKind KeyExpected = new(
        "FEEL028", "key-expected", "expected a name after `{0}`", "a context is written `{{name: value, \"other name\": value}}`");

    public static readonly DiagnosticKind ColonExpected = new("FEEL029", "colon-expected", "expected `:` after the name `{0}`");

    public static readonly DiagnosticKind KeywordInName = new("FEEL030", "keyword-in-name", "`{0}` is a keyword and cannot stand in a name");

    public static readonly DiagnosticKind NotWithoutBrackets = new(
        "FEEL031", "not-without-brackets", "`not` is written with brackets", "write `not(condition)`");

    public static readonly DiagnosticKind NotBeforeIn = new(
        "FEEL032", "not-before-in", "`not` cannot stand before `{0}`", "write `not(value {0} ...)`");

    public static readonly DiagnosticKind RangeWithoutBrackets = new(
        "FEEL033", "range-without-brackets", "a range stands in brackets", "write `[low..high]`; a round bracket leaves the end out");

    public static readonly DiagnosticKind ListInParentheses = new(
        "FEEL034", "list-in-parentheses", "a list stands in square brackets", "write `[a, b]`");

    public static readonly DiagnosticKind FunctionLiteral = new(
        "FEEL035", "function-literal", "functions cannot be written inside an expression", "use a definition of its own");

    public static readonly DiagnosticKind InstanceOf = new(
        "FEEL036", "instance-of", "`instance of` is not available", "every name has a declared type that is checked when the pack is loaded");

    public static readonly DiagnosticKind CallOfValue = new(
        "FEEL037", "call-of-value", "only a function's name can be called");

    public static readonly DiagnosticKind LeftSideMissing = new(
        "FEEL038", "left-side-missing", "`{0}` has no left side", "write the value again: `a > 1 and a < 5`");

    public static readonly DiagnosticKind TestsJoined = new(
        "FEEL039", "tests-joined", "tests cannot be joined by `{0}`", "write `? > 1 {0} ? < 5`, or a range");

    public static readonly DiagnosticKind UnquotedDate = new(
        "FEEL040", "unquoted-date", "`{0}` is a subtraction, not a date", "write `@\"{0}\"`");

    public static readonly DiagnosticKind TypeExpected = new(
        "FEEL041", "type-expected", "expected a type", "write, for example, `number`, `date and time`, `list<string>` or `function<number>->Any`");

    public static readonly DiagnosticKind BracketExpected = new("FEEL042", "bracket-expected", "expected `(` after `{0}`");

    public static readonly DiagnosticKind ExternalFunction = new(
        "FEEL043", "external-function", "functions of other languages are not run", "write the function in FEEL");
}
