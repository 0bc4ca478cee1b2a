using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>What can be wrong with a mapping file apart from its YAML.</summary>
public static class MappingDiagnostics
{
    public static readonly DiagnosticKind UnknownTarget =
        new("IMP001", "unknown-target", "`{0}` is neither `{1}` nor a list of the fact dictionary", "it may be one of: {2}");

    public static readonly DiagnosticKind UnknownFact =
        new("IMP002", "unknown-mapped-fact", "`{1}` has no fact `{0}`", "the pack's fact dictionary declares every fact");

    public static readonly DiagnosticKind GivesOrAdds = new("IMP003", "gives-or-adds", "what is read must say either `gives` or `adds to`", "`gives: {0}` where each row is an account");

    public static readonly DiagnosticKind LinkMissing =
        new("IMP004", "link-missing", "nothing says which of `{0}` a row belongs to", "write `belongs to: {{column of this file: column of the other}}`");

    public static readonly DiagnosticKind LinkUnneeded = new("IMP005", "link-unneeded", "an account belongs to nothing", "delete `belongs to`");

    public static readonly DiagnosticKind NotAllowedValue = new("IMP006", "mapped-value-not-allowed", "{0}");

    public static readonly DiagnosticKind BadPattern =
        new("IMP007", "bad-pattern", "`{0}` is no pattern that can be tried in linear time: {1}", "leave out look-around and back-references");

    public static readonly DiagnosticKind UnknownPatterns = new("IMP008", "unknown-patterns", "there are no patterns `{0}`", "declare them under `patterns`");

    public static readonly DiagnosticKind DateAmbiguous =
        new("IMP009", "dates-ambiguous", "with `{0}` and `{1}` both, 3/4/2026 could be two days", "keep the one that the system writes");

    public static readonly DiagnosticKind UnknownTable = new("IMP010", "unknown-mapped-table", "no table of this mapping is called `{0}`");

    public static readonly DiagnosticKind NothingRead =
        new("IMP011", "nothing-read", "nothing is read from the table `{0}`", "write `read`, or `because` with the reason");

    public static readonly DiagnosticKind FactTwice = new("IMP012", "mapped-twice", "the fact `{0}` is mapped a second time", "put both columns into one list: `column: [first, second]`");

    public static readonly DiagnosticKind ColumnMissing = new("IMP013", "mapped-column-missing", "`{0}` names no column", "write `column: header` or `join: [header, header]`");

    public static readonly DiagnosticKind NoAccounts = new("IMP014", "mapping-without-accounts", "no table gives `{0}`", "write `gives: {0}` for the table whose rows are accounts");

    public static readonly DiagnosticKind PatternTooLong = new("IMP015", "pattern-too-long", "the pattern has more than {0} characters");

    public static readonly DiagnosticKind ListFact = new("IMP016", "mapped-list", "`{0}` is a list of records, which a single cell cannot hold", "read it with `gives: {0}`");

    public static readonly DiagnosticKind KeepUnneeded = new("IMP017", "keep-unneeded", "each row that `gives` is read", "`keep` belongs to what `adds to`");

    public static readonly DiagnosticKind NotAName = new("IMP019", "not-a-name", "`{0}` is no plain name", "write letters, digits and hyphens: `titles` is the file titles.patterns.yaml beside the mapping");

    public static readonly DiagnosticKind RequiredUnmapped = new("IMP018", "required-unmapped", "`{0}` need the fact `{1}`, which no column gives");
}
