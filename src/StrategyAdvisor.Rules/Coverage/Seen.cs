namespace StrategyAdvisor.Rules.Coverage;

/// <summary>How often tests saw something come out each way.</summary>
/// <param name="CanBeUnknown">False where it asks only whether something is recorded, which always has an answer.</param>
public sealed record Seen(int True, int False, int Unknown, bool CanBeUnknown)
{
    /// <summary>How many ways there are.</summary>
    public int Ways => CanBeUnknown ? 3 : 2;

    /// <summary>How many of them were seen.</summary>
    public int Reached => Math.Sign(True) + Math.Sign(False) + (CanBeUnknown ? Math.Sign(Unknown) : 0);

    public bool IsComplete => Reached == Ways;
}
