using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>What can be wrong with the files of a pack.</summary>
public static class PackDiagnostics
{
    public static readonly DiagnosticKind NoPack = new("RULE001", "no-pack", "no rule pack in `{0}`", "a pack's folder has a pack.yaml and a facts.yaml");

    public static readonly DiagnosticKind MissingSection = new("RULE002", "missing-section", "the pack has no `{0}`", "add it to a file of the pack");

    public static readonly DiagnosticKind DuplicateName = new("RULE003", "duplicate-name", "{0} `{1}` is already declared at {2}", "names are unique in a pack");

    public static readonly DiagnosticKind UnknownReference = new("RULE004", "unknown-reference", "there is no {0} `{1}`");

    public static readonly DiagnosticKind BadId = new("RULE005", "bad-id", "`{0}` is no identifier", "use small letters, digits and hyphens: `single-threaded`");

    public static readonly DiagnosticKind Circle = new("RULE006", "circle", "{0} `{1}` depends on itself: {2}", "take one link out of the circle");

    public static readonly DiagnosticKind ParameterValue = new("RULE007", "parameter-value", "`{0}` is no {1}", "write a plain number, such as 90 or 0.10");

    public static readonly DiagnosticKind ParameterUnit = new("RULE008", "parameter-unit", "unknown unit `{0}`");

    public static readonly DiagnosticKind ParameterBounds = new("RULE009", "parameter-bounds", "`{0}` is {1}, outside its bounds {2} to {3}");

    public static readonly DiagnosticKind TableShape = new("RULE010", "table-shape", "{0}", "a table has a header line, then a line a row: `| input | input || output |`");

    public static readonly DiagnosticKind TableWidth = new("RULE011", "table-width", "input cells: {0} here, {1} in the header");

    public static readonly DiagnosticKind HitPolicy = new("RULE012", "hit-policy", "unknown hit policy `{0}`");

    public static readonly DiagnosticKind TemplateBraces = new("RULE013", "template-braces", "this brace has no partner", "write {{ or }} for a brace in the text");

    public static readonly DiagnosticKind TemplatePlural = new("RULE014", "template-plural", "a plural needs two forms", "write `{0}`");

    public static readonly DiagnosticKind NotPrintable = new("RULE015", "not-printable", "{0} cannot be put into a text", "print a single value, or a list of texts, such as one fact of each entry");

    public static readonly DiagnosticKind AsksForFindings = new("RULE016", "asks-for-findings", "`{0}` asks for findings, which are known only after all rules", "a rule can ask for another with `fires(\"...\")`");

    public static readonly DiagnosticKind Duration = new("RULE017", "bad-duration", "`{0}` is no number of days", "write `14 days`");

    public static readonly DiagnosticKind NameTaken = new("RULE018", "name-taken", "`{0}` already names a {1}", "choose another name");

    public static readonly DiagnosticKind NameKeyword = new("RULE019", "name-keyword", "`{0}` is a word of the rule language", "a name may not contain and, or, in, if, then, else, for, not, of ... or an operator");

    public static readonly DiagnosticKind SecondPack = new("RULE020", "second-pack", "the pack is already described at {0}");

    public static readonly DiagnosticKind SeedPointUncarried = new(
        "RULE030", "seed-point-uncarried", "no rule, decision or step carries the seed point `{0}`", "name it under `seed` of what does what it says", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind ImplicationCircle = new(
        "RULE031", "implication-circle", "rule `{0}` implies itself: {1}", "take one link out of the circle");

    public static readonly DiagnosticKind SectionTwice = new("RULE060", "section-twice", "`{0}` is already given at {1}", "a pack says it once");

    public static readonly DiagnosticKind StageFact = new("RULE061", "stage-fact", "`{0}` is no fact with allowed values", "name the fact of the account whose values are the stages");

    public static readonly DiagnosticKind EitherTableOrValue = new("RULE021", "table-or-value", "decision `{0}` needs either a table or a value");
}
