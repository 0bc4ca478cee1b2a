using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports;

/// <summary>Why a part of an export is not used. Warnings are what the mapping leaves out on purpose, errors what it would have used.</summary>
public static class ImportDiagnostics
{
    public static readonly DiagnosticKind FileUnknown = new(
        "IMP101", "file-unknown", "no table of the mapping has these columns", "`--suggest` drafts a mapping for them", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind FileNotUsed = new("IMP102", "file-not-used", "{0}", null, DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind ColumnNotUsed = new("IMP103", "column-not-used", "{0}", null, DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind ColumnUnmapped =
        new("IMP104", "column-unmapped", "the mapping has no word on `{0}`", "map it to a fact, or say under `not used` why not", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind RowFiltered =
        new("IMP105", "row-filtered", "`{0}` is `{1}`, and only {2} is read", null, DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind RowNotKept =
        new("IMP106", "row-not-kept", "the row at {0} goes before it", null, DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind CellNotNeeded =
        new("IMP107", "cell-not-needed", "the row serves another reading, which does not need this cell", null, DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind ValueNotMapped =
        new("IMP108", "value-not-mapped", "`{0}` says nothing of `{1}` in the mapping", null, DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind LookUpMissing =
        new("IMP109", "look-up-missing", "it points into `{0}`, of which no file was given", "export that table too", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind BelongsToNothing =
        new("IMP110", "belongs-to-nothing", "`{0}` is blank, so the row belongs to nothing", null, DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind NothingSaid =
        new("IMP111", "nothing-said", "the row says nothing that becomes a fact", null, DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind HeaderTwice =
        new("IMP201", "header-twice", "the column `{0}` stands here a second time, first at {1}", "rename or delete the one that is not meant");

    public static readonly DiagnosticKind NoSuchTarget =
        new("IMP202", "no-such-target", "nothing in {0} has the {1} `{2}`", "export it too, or correct the cell");

    public static readonly DiagnosticKind Ambiguous =
        new("IMP203", "ambiguous-link", "`{0}` is both at {1} and at {2}", "link by an id, or give one of them another name");

    public static readonly DiagnosticKind SecondRow = new(
        "IMP204", "second-row", "the row at {0} already says it, and the mapping does not say which to `keep`", "write `keep: {{latest: column}}` in the mapping");

    public static readonly DiagnosticKind RequiredMissing = new("IMP205", "import-required-missing", "the row has no `{0}`, which is required", "fill it in, or delete the row");

    public static readonly DiagnosticKind IdTwice = new("IMP206", "id-twice", "`{0}` is also the id of the row at {1}", "neither is imported; give one of them another id");

    public static readonly DiagnosticKind NotADate = new("IMP207", "import-not-a-date", "`{0}` is not a date as the mapping writes them", "put its form under `dates`");

    public static readonly DiagnosticKind NotANumber = new("IMP208", "import-not-a-number", "`{0}` is not a number", "if it has a decimal comma, write `decimals: comma` in the mapping");

    public static readonly DiagnosticKind ControlCharacter = new("IMP209", "control-character", "the cell has the invisible character {0}", "delete it in the system, and export again");

    public static readonly DiagnosticKind NotJson = new("IMP210", "not-json", "the cell is not a JSON object, of which `{0}` is wanted", "map a plain column instead");

    public static readonly DiagnosticKind BadValue = new("IMP211", "bad-value", "{0}", "correct it in the system, or say under `values` what it means");

    public static readonly DiagnosticKind NoLinkColumn = new("IMP212", "no-link-column", "the file has no column that tells what its rows belong to", "export one of: {0}");

    public static readonly DiagnosticKind BrokenRow = new("IMP213", "broken-row", "{0}", "export again with quotes around every cell");

    public static readonly DiagnosticKind NothingToLinkTo =
        new("IMP214", "nothing-to-link-to", "no file was given that holds {0} under `{1}`", "give it in the same run");

    public static readonly DiagnosticKind NoAccount = new("IMP220", "no-accounts-imported", "no account came of these files", "give the file that lists them, with its header");

    public static readonly DiagnosticKind NoCurrency =
        new("IMP221", "no-currency", "amounts come without a currency and will read as {0}", "say which with --currency", DiagnosticSeverity.Warning);
}
