using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>Every check for what is allowed and seldom meant, and those of its neighbours that find mistakes, in the order of their codes.</summary>
public static class LintTable
{
    public static ImmutableArray<Lint> All { get; } =
    [
        ConditionLints.NeverFires,
        ConditionLints.AlwaysFires,
        ConditionLints.AlwaysTrue,
        ConditionLints.NeverTrue,
        ConditionLints.SaidTwice,
        ConditionLints.AlreadySaid,
        ConditionLints.SameCondition,
        OperationLints.UnguardedDivision,
        OperationLints.NothingToCompare,
        NumberLints.RepeatedNumber,
        NumberLints.ThresholdWithoutWhy,
        NumberLints.UnusedParameter,
        UseLints.UnusedFact,
        UseLints.UnusedDefinition,
        UseLints.UnusedStep,
        CareLints.WithoutTest,
        CareLints.WithoutFigure,
        CareLints.LanguagesDiffer,
        CareLints.NamesByCase,
        TableLints.Gap,
        TableLints.PossibleGap,
        TableLints.Overlap,
        TableLints.PossibleOverlap,
        TableLints.Shadowed,
        TableLints.NeverMatches,
        TableLints.Duplicate,
        TableLints.IdleColumn,
    ];

    /// <summary>Of <see cref="All"/> those that a pack may switch off; the others are mistakes.</summary>
    public static IEnumerable<Lint> Optional => All.Where(lint => lint.Kind.Severity != DiagnosticSeverity.Error);

    /// <summary>A check is switched off where it finds nothing. It cannot be switched off itself.</summary>
    public static DiagnosticKind UnneededSwitchOff { get; } = new(
        "LINT050", "unneeded-switch-off", "`{0}` is switched off for {1}, where it finds nothing", "leave the entry out, so that the check looks again", DiagnosticSeverity.Warning);

    public static Lint? Find(string name) => All.FirstOrDefault(lint => lint.Name == name);
}
