using StrategyAdvisor.Accounts;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Cli.Reviewing;

/// <summary>Tells of mistakes in accounts as they come, and at the end how many were left out.</summary>
/// <param name="most">Mistakes allowed, or null for any number.</param>
internal sealed class ReviewMessages(Host host, int? most, bool hasErrors)
{
    private int _errors;

    public bool HasErrors { get; private set; } = hasErrors;

    /// <exception cref="TooManyMistakesException">There are more than are allowed.</exception>
    public void Tell(AccountChunk chunk)
    {
        if (chunk.Diagnostics.IsEmpty) return;
        var diagnostics = new DiagnosticList();
        diagnostics.AddRange(chunk.Diagnostics);
        host.Tell(diagnostics);
        HasErrors |= diagnostics.HasErrors;
        _errors += diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (_errors > most) throw new TooManyMistakesException();
    }

    public void Close(ReviewCount count, bool hasCondition)
    {
        if (count.Refused > 0) host.Tell($"advisor: {Number(count.Refused)} of {Accounts(count.Refused + count.Accounts + count.Open)} {Are(count.Refused)} left out for the mistakes above");
        if (hasCondition && count.Open > 0) host.Tell($"advisor: {Accounts(count.Open)} {Are(count.Open)} left out, as a fact that the condition asks for is unknown");
    }

    private static string Accounts(long number) => number == 1 ? "1 account" : $"{Number(number)} accounts";

    private static string Are(long number) => number == 1 ? "is" : "are";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A review stops, as its accounts have more mistakes than the user allows.</summary>
internal sealed class TooManyMistakesException : Exception;
