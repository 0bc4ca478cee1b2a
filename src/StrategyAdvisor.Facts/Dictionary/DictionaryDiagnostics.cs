using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>The mistakes a fact dictionary can hold.</summary>
public static class DictionaryDiagnostics
{
    public static readonly DiagnosticKind NoFacts = new("FACT001", "no-facts", "no facts are declared", "declare them under `facts:`, one item a fact");

    public static readonly DiagnosticKind DuplicateFact = new(
        "FACT002", "duplicate-fact", "`{0}` and `{1}` in line {2} name the same fact", "names are told apart by their letters and digits only, upper and lower case alike");

    public static readonly DiagnosticKind KeywordInName = new("FACT003", "keyword-in-name", "the name `{0}` contains the keyword `{1}`", "leave the word out, or use another one");

    public static readonly DiagnosticKind CharacterInName = new("FACT004", "character-in-name", "the name `{0}` contains `{1}`", "a name is words of letters and digits with single spaces between them");

    public static readonly DiagnosticKind NameStart = new("FACT005", "name-start", "the name `{0}` does not start with a letter");

    public static readonly DiagnosticKind ReservedName = new("FACT006", "reserved-name", "the name `{0}` has a meaning of its own", "choose another name; these are taken: {1}");

    public static readonly DiagnosticKind NoType = new("FACT007", "no-type", "{0} must have one of the keys `type`, `one of` and `list of`");

    public static readonly DiagnosticKind SeveralTypes = new("FACT008", "several-types", "{0} has both `{1}` and `{2}`", "keep one of them");

    public static readonly DiagnosticKind UnknownType = new("FACT009", "unknown-type", "there is no type `{0}`", "the types are {1}; texts out of a few stand under `one of:`, lists under `list of:`");

    public static readonly DiagnosticKind UnknownList = new(
        "FACT010", "unknown-list", "a list of `{0}` must say what its entries hold", "declare the facts of one entry under `facts:`, or write `list of: text` or the allowed texts in `[ ]`");

    public static readonly DiagnosticKind ListInList = new("FACT011", "list-in-list", "an entry of a list cannot hold a list of entries", "make it a list of its own, or a list of texts");

    public static readonly DiagnosticKind NoValues = new("FACT012", "no-values", "no allowed values are given");

    public static readonly DiagnosticKind TooManyValues = new("FACT013", "too-many-values", "there are {0} allowed values, at most {1} can be", "make the fact a text");

    public static readonly DiagnosticKind DuplicateValue = new("FACT014", "duplicate-value", "the allowed values `{0}` and `{1}` are the same", "upper and lower case are alike");

    public static readonly DiagnosticKind ReservedValue = new("FACT015", "reserved-value", "`{0}` cannot be an allowed value", "{1}");

    public static readonly DiagnosticKind NotForType = new("FACT016", "not-for-type", "`{0}` has no meaning for {1} with values of the type {2}");

    public static readonly DiagnosticKind BoundsShape = new("FACT017", "bounds-shape", "`between` must be a list of two numbers, the smaller one first", "write for example `between: [1, 5]`");

    public static readonly DiagnosticKind BoundsDecimals = new("FACT018", "bounds-decimals", "the bound `{0}` has more than {1} decimals or does not fit in 64 bits");

    public static readonly DiagnosticKind ChangeNotForType = new(
        "FACT019", "change-not-for-type", "`{0}: {1}` does not fit the type {2}", "`later` is for dates, `up` and `down` for numbers and for texts under `one of`, `add` for lists, `find out` for all but lists, `set` and `no` for all");

    public static readonly DiagnosticKind NameFieldMissing = new("FACT020", "name-field-missing", "an entry has no text fact `{0}`");

    public static readonly DiagnosticKind AskedAndNever = new("FACT021", "asked-and-never", "{0} has a question, yet `ask: never`", "keep one of them");

    public static readonly DiagnosticKind UnknownAsk = new("FACT022", "unknown-ask", "`ask` must be `never`, not `{0}`", "leave it out where there is a question");

    public static readonly DiagnosticKind DuplicateRecord = new("FACT023", "duplicate-record", "two lists have entries called `{0}`", "name the entries apart under `list of:`");

    public static readonly DiagnosticKind EntryTitleShape = new(
        "FACT024", "entry-title-shape", "`{0}` names no fact of an entry in braces", "write for example `called: {{en: \"ticket of {{opened}}\"}}`, with one fact that an entry has");
}
