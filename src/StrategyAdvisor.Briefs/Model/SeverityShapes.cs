namespace StrategyAdvisor.Briefs.Model;

/// <summary>A shape for each severity, so that it is told apart without colour.</summary>
public static class SeverityShapes
{
    private static readonly ImmutableArray<string> Shapes = ["■", "▲", "◆", "●", "○"];

    /// <param name="severity">One of <see cref="Rules.Checks.Pack.Severities"/>.</param>
    public static string Of(string severity) => Shapes[Rules.Checks.Pack.Severities.IndexOf(severity)];
}
