using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>One side of a comparison: some of a pack's rules and decisions, compiled without the rest.</summary>
internal sealed class PackSide
{
    private readonly CompiledPack _compiled;
    private readonly Dictionary<string, int> _rules;
    private readonly Dictionary<string, int> _decisions;

    /// <param name="rules">Which rules of the pack are evaluated.</param>
    /// <param name="decisions">Which decisions; what they ask for is evaluated with them.</param>
    public PackSide(Pack pack, IReadOnlySet<string> rules, IReadOnlySet<string> decisions)
    {
        var part = pack with
        {
            Rules = [.. pack.Rules.Where(rule => rules.Contains(rule.Id))],
            Decisions = [.. pack.Decisions.Where(decision => decisions.Contains(decision.Name))],
            Portfolio = PortfolioPart.Empty,
        };
        _compiled = PackCompiler.Compile(part, new DiagnosticList());
        _rules = part.Rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        _decisions = part.Decisions.Select((decision, index) => (decision.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>What one thread evaluates with.</summary>
    public BatchEvaluator Evaluator() => new(_compiled);

    /// <summary>Where a rule stands in a table of verdicts, or null where this side does not have it.</summary>
    public int? PositionOf(string rule) => _rules.TryGetValue(rule, out var index) ? index : null;

    /// <summary>What a decision says of accounts; null where this side does not have it, or where it is a list or a free text.</summary>
    public DecisionColumn? ColumnOf(string decision, VerdictTable verdicts) => _decisions.TryGetValue(decision, out var index) ? verdicts.Decisions[index] : null;
}
