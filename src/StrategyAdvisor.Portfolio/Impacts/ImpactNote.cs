using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>One difference on one account, put into words only where it is printed.</summary>
/// <param name="Kind">Says what <paramref name="Before"/> and <paramref name="After"/> are.</param>
/// <param name="Subject">The rule or decision.</param>
internal readonly record struct ImpactNote(ImpactKind Kind, string Subject, int Severity, string Before, string After)
{
    // A severity weighs twice the next lower one.
    private const int DecisionWeight = 12;

    /// <summary>How much the difference asks to be looked at.</summary>
    public int Weight => Kind switch
    {
        ImpactKind.Gained or ImpactKind.Lost => Of(Severity),
        ImpactKind.Moved => Math.Abs(Of(Pack.Severities.IndexOf(Before)) - Of(Pack.Severities.IndexOf(After))),
        ImpactKind.Flipped => DecisionWeight,
        _ => 1,
    };

    public string Words => Kind switch
    {
        ImpactKind.Gained => $"gains {Subject} ({Pack.Severities.Values[Severity]})",
        ImpactKind.Lost => $"loses {Subject} ({Pack.Severities.Values[Severity]})",
        ImpactKind.Moved => $"{Subject} goes from {Before} to {After}",
        ImpactKind.Undecided => $"{Subject} is undecided now",
        ImpactKind.Decided => $"{Subject} is decided now",
        _ => $"{Subject}: {Before} -> {After}",
    };

    private static int Of(int severity) => 1 << (Pack.Severities.Values.Length - severity);
}

internal enum ImpactKind
{
    Gained,
    Lost,
    Moved,
    Undecided,
    Decided,
    Flipped,
}
