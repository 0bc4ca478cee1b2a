using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Tables;

/// <summary>What can be wrong with the rows of a decision table taken together.</summary>
public static class TableDiagnostics
{
    public static readonly DiagnosticKind Gap = new("RULE080", "table-gap", "no row of `{0}` answers {1}", "add a row for it, or a last row of `-` for all that is left");

    public static readonly DiagnosticKind PossibleGap = new(
        "RULE081", "possible-table-gap", "no row of `{0}` answers {1}", "if that can come about, add a row for it", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind Overlap = new(
        "RULE082", "table-overlap", "rows {0} and {1} both answer {2}", "make one of them narrower, or write `hit policy: first`");

    public static readonly DiagnosticKind PossibleOverlap = new(
        "RULE083", "possible-table-overlap", "rows {0} and {1} both answer {2}", "if that can come about, make one of them narrower", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind Shadowed = new(
        "RULE084", "shadowed-row", "row {0} never counts: whatever it fits, row {1} above it fits too, as where {2}", "move it up, or take it out", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind NeverMatches = new("RULE085", "idle-row", "row {0} fits nothing", "its cells contradict one another or the allowed values", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind Duplicate = new(
        "RULE086", "duplicate-row", "row {0} asks what row {1} asks, as where {2}", "take one of them out", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind IdleColumn = new(
        "RULE087", "idle-column", "`{0}` never matters: whatever it is, and where it is not recorded, the answer is the same; where {1}, it is {2} all the same", "take the column out, or say in a row what it changes",
        DiagnosticSeverity.Warning);
}
