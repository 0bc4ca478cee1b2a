using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Tables;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>Rows and columns of decision tables, taken together. What they find is found while the table is checked.</summary>
internal static class TableLints
{
    public static Lint Gap { get; } = Of(
        TableDiagnostics.Gap,
        "An account that no row fits gets no answer, and all that asks for the decision is left open. The columns rest on different facts, so such an account can come about.",
        LintExamples.Table("level = \"high\" | score", """
            false | - || "weak"
            true | >= 50 || "strong"
            """),
        LintExamples.Table("level = \"high\" | score", """
            false | - || "weak"
            true | >= 50 || "strong"
            true | < 50 || "fair"
            """));

    public static Lint PossibleGap { get; } = Of(
        TableDiagnostics.PossibleGap,
        "An account that no row fits gets no answer. The columns rest on the same facts, or a row asks for what is not recorded, so nobody but you knows whether such an account can come about.",
        LintExamples.Table("score >= 50 | score >= 80", """
            - | true || "strong"
            true | - || "fair"
            """, "first"),
        LintExamples.Table("score >= 50 | score >= 80", """
            - | true || "strong"
            true | - || "fair"
            - | - || "weak"
            """, "first"));

    public static Lint Overlap { get; } = Of(
        TableDiagnostics.Overlap,
        "Under `hit policy: unique`, the usual one, two rows that fit one account contradict each other, and the table has no answer for it.",
        LintExamples.Table("level | score", """
            "high" | - || "strong"
            - | >= 50 || "fair"
            "low" | < 50 || "weak"
            """),
        LintExamples.Table("level | score", """
            "high" | - || "strong"
            "low" | >= 50 || "fair"
            "low" | < 50 || "weak"
            """));

    public static Lint PossibleOverlap { get; } = Of(
        TableDiagnostics.PossibleOverlap,
        "Two rows that fit one account contradict each other. The columns rest on the same facts, so nobody but you knows whether such an account can come about.",
        LintExamples.Table("score >= 50 | score >= 80", """
            - | true || "strong"
            true | - || "fair"
            false | false || "weak"
            """),
        LintExamples.Table("score >= 50 | score >= 80", """
            - | true || "strong"
            true | false || "fair"
            false | false || "weak"
            """));

    public static Lint Shadowed { get; } = Of(
        TableDiagnostics.Shadowed,
        "The row reads as if it did something. Whoever changes its answer will wonder why no account follows.",
        LintExamples.Table("level | score", """
            "low" | - || "weak"
            "low" | >= 50 || "fair"
            "high" | >= 50 || "strong"
            - | - || "fair"
            """, "first"),
        LintExamples.Table("level | score", """
            "low" | >= 50 || "fair"
            "low" | - || "weak"
            "high" | >= 50 || "strong"
            - | - || "fair"
            """, "first"));

    public static Lint NeverMatches { get; } = Of(
        TableDiagnostics.NeverMatches,
        "No account fits the row, whatever the other rows say. A value was misread, or has been taken out of the fact's allowed values since.",
        LintExamples.Table("level", """
            "low" || "weak"
            not("low", "high") || "fair"
            "high" || "strong"
            """),
        LintExamples.Table("level", """
            "low" || "weak"
            "high" || "strong"
            """));

    public static Lint Duplicate { get; } = Of(
        TableDiagnostics.Duplicate,
        "The second row does nothing. Mostly it was copied, and its cells were to be changed.",
        LintExamples.Table("level", """
            "low" || "weak"
            "high" || "strong"
            "low" || "fair"
            """, "first"),
        LintExamples.Table("level", """
            "low" || "weak"
            "high" || "strong"
            """, "first"));

    public static Lint IdleColumn { get; } = Of(
        TableDiagnostics.IdleColumn,
        "Readers take the column for a reason, and somebody will be asked for what it needs although no answer of the table depends on it.",
        LintExamples.Table("level | score", """
            "low" | < 50 || "weak"
            "low" | >= 50 || "weak"
            "high" | - || "strong"
            """),
        LintExamples.Table("level | score", """
            "low" | < 50 || "weak"
            "low" | >= 50 || "fair"
            "high" | - || "strong"
            """));

    private static Lint Of(DiagnosticKind kind, string why, string example, string cure) => new(
        kind, why, example, cure,
        pack => pack.Pack.TableFindings.Where(finding => finding.Diagnostic.Kind == kind).Select(finding => new LintFinding(finding.Diagnostic, finding.Decision)));
}
