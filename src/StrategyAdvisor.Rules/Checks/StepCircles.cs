using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>No step may wait for itself, directly or by way of others: such a plan cannot be walked.</summary>
internal sealed class StepCircles
{
    private readonly Dictionary<string, WrittenStep> _waiting;
    private readonly DiagnosticList _diagnostics;

    private StepCircles(ImmutableArray<WrittenStep> steps, DiagnosticList diagnostics)
    {
        _waiting = steps.DistinctBy(step => step.Id.Text, StringComparer.Ordinal).ToDictionary(step => step.Id.Text, StringComparer.Ordinal);
        _diagnostics = diagnostics;
    }

    public static void Check(ImmutableArray<WrittenStep> steps, DiagnosticList diagnostics) => new StepCircles(steps, diagnostics).Check();

    private void Check()
    {
        while (_waiting.Values.Where(step => LinkOf(step) is null).ToList() is { Count: > 0 } free) Leave(free);
        while (_waiting.Count > 0) ReportCircle(_waiting.Values.MinBy(step => step.Id.Text, StringComparer.Ordinal)!);
    }

    /// <summary>What a step waits for that waits itself, or null.</summary>
    private ScalarNode? LinkOf(WrittenStep step) => step.After.FirstOrDefault(after => _waiting.ContainsKey(after.Text));

    // Whoever waits for others that wait gets to a circle in the end.
    private void ReportCircle(WrittenStep step)
    {
        var path = new List<WrittenStep>();
        while (!path.Contains(step))
        {
            path.Add(step);
            step = _waiting[LinkOf(step)!.Text];
        }

        var circle = path.SkipWhile(other => other != step).ToList();
        var names = string.Join(" -> ", circle.Append(step).Select(other => other.Id.Text));
        _diagnostics.Add(PackDiagnostics.Circle.At(LinkOf(step)!.Location, "step", step.Id.Text, names));
        Leave(circle);
        while (_waiting.Values.Where(other => LinkOf(other) is null).ToList() is { Count: > 0 } free) Leave(free);
    }

    private void Leave(IEnumerable<WrittenStep> steps)
    {
        foreach (var step in steps) _waiting.Remove(step.Id.Text);
    }
}
