using StrategyAdvisor.Rules.Explanations;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>What came of one case.</summary>
/// <param name="Mismatches">What was expected and what was found instead; empty where the case passed.</param>
public sealed record TestResult(TestSubject Subject, TestCase Case, ImmutableArray<string> Mismatches)
{
    public bool Passed => Mismatches.IsEmpty;

    /// <summary>The rule's condition, or the decision, with the values found; null where the case passed.</summary>
    public ConditionPart? Condition { get; init; }

    /// <summary>The facts that are missing, as their paths print.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary><c>rule: case</c>.</summary>
    public string Name => $"{Subject.Name}: {Case.Name}";
}

/// <summary>What came of one file.</summary>
/// <param name="Unreadable">How many cases have mistakes; they count as failed.</param>
public sealed record TestFileResult(string Path, ImmutableArray<TestResult> Results, int Unreadable)
{
    public int Passed => Results.Count(result => result.Passed);

    public int Failed => Results.Count(result => !result.Passed) + Unreadable;
}
