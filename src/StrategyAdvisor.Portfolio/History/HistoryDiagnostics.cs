using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Portfolio.History;

/// <summary>What can be wrong with a history.</summary>
public static class HistoryDiagnostics
{
    public static readonly DiagnosticKind Fails =
        new("HIST001", "history-fails", "the history `{0}` fails: {1}", "it holds whole reviews only; mend what is told and run the review again");

    /// <param name="shown">The address without its secret.</param>
    internal static Diagnostic FailsAt(string shown, string message) => Fails.At(new Location(new SourceText(shown, ""), default), shown, message.ReplaceLineEndings(" "));
}
