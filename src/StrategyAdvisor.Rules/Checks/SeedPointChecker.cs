using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Every point of the seed text is carried by something in the pack.</summary>
internal static class SeedPointChecker
{
    /// <param name="diagnostics">Receives a warning for each point that nothing carries.</param>
    public static void Check(WrittenPack pack, DiagnosticList diagnostics)
    {
        var carried = pack.Rules.SelectMany(rule => rule.Seed)
            .Concat(pack.Decisions.SelectMany(decision => decision.Seed))
            .Concat(pack.Steps.SelectMany(step => step.Seed))
            .Concat(pack.PortfolioRules.SelectMany(rule => rule.Seed))
            .Concat(pack.Figures.SelectMany(figure => figure.Seed))
            .Select(point => point.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var point in pack.SeedPoints.Where(point => !carried.Contains(point.Key.Text)))
            diagnostics.Add(PackDiagnostics.SeedPointUncarried.At(point.Key.Location, point.Key.Text));
    }
}
