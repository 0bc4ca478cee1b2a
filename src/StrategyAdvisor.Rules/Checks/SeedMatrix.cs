namespace StrategyAdvisor.Rules.Checks;

/// <summary>Which parts of a pack carry which point of the text it grew from.</summary>
public static class SeedMatrix
{
    /// <returns>A row a point, in the order of the pack; its carriers as rules, decisions, steps, figures, each in the order of the pack.</returns>
    public static ImmutableArray<SeedRow> Of(Pack pack) => [.. pack.SeedPoints.Select(point => new SeedRow(point, [.. Carriers(pack, point.Key)]))];

    private static IEnumerable<SeedCarrier> Carriers(Pack pack, string point) =>
    [
        .. pack.Rules.Where(rule => Names(rule.Seed, point)).Select(rule => new SeedCarrier(SeedCarrierKind.Rule, rule.Id)),
        .. pack.Portfolio.Rules.Where(rule => Names(rule.Seed, point)).Select(rule => new SeedCarrier(SeedCarrierKind.Rule, rule.Id)),
        .. pack.Decisions.Where(decision => Names(decision.Seed, point)).Select(decision => new SeedCarrier(SeedCarrierKind.Decision, decision.Name)),
        .. pack.Steps.Where(step => Names(step.Seed, point)).Select(step => new SeedCarrier(SeedCarrierKind.Step, step.Id)),
        .. pack.Portfolio.Figures.Where(figure => Names(figure.Seed, point)).Select(figure => new SeedCarrier(SeedCarrierKind.Figure, figure.Id)),
    ];

    private static bool Names(ImmutableArray<string> seed, string point) => seed.Contains(point, StringComparer.Ordinal);
}

/// <param name="Carriers">Empty where nothing in the pack says what the point says.</param>
public sealed record SeedRow(SeedPoint Point, ImmutableArray<SeedCarrier> Carriers);

/// <param name="Name">A rule's, step's or figure's id, or a decision's name.</param>
public sealed record SeedCarrier(SeedCarrierKind Kind, string Name);

public enum SeedCarrierKind
{
    Rule,
    Decision,
    Step,
    Figure,
}
