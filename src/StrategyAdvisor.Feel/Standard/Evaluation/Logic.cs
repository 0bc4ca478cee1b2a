using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>Three-valued logic (DMN 1.5, table 50). What is no boolean counts as unknown.</summary>
internal static class Logic
{
    public static bool? Of(FeelValue value) => value is FeelBoolean boolean ? boolean.Value : null;

    /// <summary>False where one is false, true where all are true or there are none, null otherwise.</summary>
    public static bool? All(IEnumerable<bool?> truths) => Fold(truths, decides: false);

    /// <summary>True where one is true, false where all are false or there are none, null otherwise.</summary>
    public static bool? Any(IEnumerable<bool?> truths) => Fold(truths, decides: true);

    private static bool? Fold(IEnumerable<bool?> truths, bool decides)
    {
        bool? result = !decides;
        foreach (var truth in truths)
        {
            if (truth == decides) return decides;
            if (truth is null) result = null;
        }

        return result;
    }
}
