using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>No rule implies itself, directly or through others: its finding would fold under itself and vanish.</summary>
internal sealed class ImplicationChecker
{
    private readonly Dictionary<string, WrittenRule> _rules;
    private readonly DiagnosticList _diagnostics;
    private readonly List<string> _path = [];
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    private ImplicationChecker(WrittenPack pack, DiagnosticList diagnostics)
    {
        _rules = pack.Rules.DistinctBy(rule => rule.Id.Text, StringComparer.Ordinal).ToDictionary(rule => rule.Id.Text, StringComparer.Ordinal);
        _diagnostics = diagnostics;
    }

    /// <param name="diagnostics">Receives each circle once, at the link that closes it.</param>
    public static void Check(WrittenPack pack, DiagnosticList diagnostics)
    {
        var checker = new ImplicationChecker(pack, diagnostics);
        foreach (var rule in pack.Rules) checker.Follow(rule);
    }

    private void Follow(WrittenRule rule)
    {
        if (!_done.Add(rule.Id.Text)) return;
        _path.Add(rule.Id.Text);
        foreach (var implied in rule.Implies)
        {
            var start = _path.IndexOf(implied.Text);
            if (start >= 0) _diagnostics.Add(PackDiagnostics.ImplicationCircle.At(implied.Location, implied.Text, string.Join(" -> ", _path.Skip(start).Append(implied.Text))));
            else if (_rules.TryGetValue(implied.Text, out var next)) Follow(next);
        }

        _path.RemoveAt(_path.Count - 1);
    }
}
