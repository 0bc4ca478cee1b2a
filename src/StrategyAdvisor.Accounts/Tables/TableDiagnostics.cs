using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tables;

/// <summary>What can be wrong with the form of a table.</summary>
public static class TableDiagnostics
{
    public static readonly DiagnosticKind UnclosedQuote = new("TABLE001", "unclosed-quote", "this quote is not closed", "close it, and write a quote inside a cell twice");

    public static readonly DiagnosticKind TextAfterQuote =
        new("TABLE002", "text-after-quote", "text follows the closing quote of a cell", "write a quote inside a cell twice");

    public static readonly DiagnosticKind Empty = new("TABLE003", "empty-table", "there is nothing in this table", "start it with a row of column names");

    public static readonly DiagnosticKind OtherSeparator =
        new("TABLE004", "other-separator", "the columns are separated by `{0}`", "save the table with commas between its columns");

    public static readonly DiagnosticKind UnknownColumn =
        new("TABLE005", "unknown-column", "unknown fact `{0}`, whose column is left out", "the pack's fact dictionary declares every fact; add it there, or delete the column");

    public static readonly DiagnosticKind ColumnTwice =
        new("TABLE006", "column-twice", "`{0}` names the column `{1}` a second time", "keep one of them");

    public static readonly DiagnosticKind ColumnMissing = new("TABLE007", "column-missing", "the table has no column `{0}`", "add it to the first row");

    public static readonly DiagnosticKind RowLength = new("TABLE008", "row-length", "the row has {0} cells where the header has {1}", "put cells that hold a comma in quotes");

    public static readonly DiagnosticKind UnknownAccount =
        new("TABLE009", "unknown-account", "there is no account `{0}` in accounts.csv", "add the account, or delete the row");

    public static readonly DiagnosticKind AccountMissing = new("TABLE010", "row-without-account", "the row names no account", "fill in the column `{0}`");

    public static readonly DiagnosticKind ListContradicted =
        new("TABLE011", "list-contradicted", "the account says `{1}` of `{0}`, which has rows for it", "delete the rows, or leave the cell blank");

    public static readonly DiagnosticKind UnknownTable =
        new("TABLE012", "unknown-table", "the table `{0}` belongs to no list and is not read", "name it after a list of the fact dictionary", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind TableTwice = new("TABLE013", "table-twice", "the tables `{0}` and `{1}` are of the same list", "keep one of them");

    public static readonly DiagnosticKind UnknownList = new("TABLE014", "unknown-list", "`{0}` is not a list of records", "leave `list` blank for a fact of the account itself");

    public static readonly DiagnosticKind UnknownItem =
        new("TABLE015", "unknown-item", "there is no `{0}` in `{1}` of `{2}`", "write the entry's name, or its number counted from 1");

    public static readonly DiagnosticKind ItemWithoutList = new("TABLE016", "item-without-list", "the row names the item `{0}` and no list", "fill in `list`, or leave `item` blank");

    public static readonly DiagnosticKind ListObserved =
        new("TABLE017", "list-observed", "`{0}` is a list of records, and an observation is of a single fact", "name the list in `list` and the fact of its entry in `fact`");

    public static readonly DiagnosticKind RowRejected = new("TABLE018", "row-rejected", "the row cannot be read: {0}");

    public static readonly DiagnosticKind InvisibleCharacter =
        new("TABLE019", "invisible-character", "the invisible character {0} stands in this cell", "delete it, or export the table again");
}
