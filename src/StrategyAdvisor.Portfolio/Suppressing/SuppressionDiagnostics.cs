using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Portfolio.Suppressing;

/// <summary>What can be wrong with a file of suppressions.</summary>
public static class SuppressionDiagnostics
{
    public static readonly DiagnosticKind UnknownRule =
        new("SUPP001", "unknown-rule", "no rule about single accounts is called `{0}`", "name a rule as a brief does in brackets");

    public static readonly DiagnosticKind UnknownAccount =
        new("SUPP002", "unknown-account", "there is no account `{0}`", "name it by its id, or take the suppression out", DiagnosticSeverity.Warning);

    public static readonly DiagnosticKind NotADate = new("SUPP003", "not-a-date", "`{0}` is not a date", "write the last day on which the suppression holds, such as 2026-12-31");
}
