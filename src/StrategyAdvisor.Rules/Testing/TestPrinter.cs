using StrategyAdvisor.Rules.Explanations;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>Prints what came of tests: every failed case with its condition and the values in it, then a line for each file.</summary>
public static class TestPrinter
{
    /// <summary>The lines of a failed case.</summary>
    public static IEnumerable<string> Print(TestResult failed)
    {
        yield return $"{failed.Case.Place}: failed: {failed.Name}";
        foreach (var mismatch in failed.Mismatches) yield return $"  {mismatch}";
        foreach (var line in failed.Condition is { } condition ? ConditionPrinter.Print(condition, "    ") : []) yield return line;
        if (!failed.Missing.IsEmpty) yield return $"  missing: {string.Join(", ", failed.Missing)}";
    }

    /// <summary><c>rules/a.test.yaml: 12 passed, 1 failed</c>.</summary>
    public static string Summary(TestFileResult file) => $"{file.Path}: {Summary([file])}";

    /// <summary><c>12 passed, 1 failed</c>.</summary>
    public static string Summary(IReadOnlyCollection<TestFileResult> files) =>
        string.Create(CultureInfo.InvariantCulture, $"{files.Sum(file => file.Passed)} passed, {files.Sum(file => file.Failed)} failed");
}
