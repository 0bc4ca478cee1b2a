using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>One side of a comparison: only the rules and decisions that differ, evaluated on all accounts by all cores.</summary>
internal sealed class PackRun
{
    // A whole number of an evaluator's chunks, so that parts share no account.
    private const int Part = 16 * BatchEvaluator.Chunk;

    private readonly Dictionary<string, int> _rules;
    private readonly Dictionary<string, int> _decisions;

    /// <param name="rules">Which rules of the pack are evaluated.</param>
    public PackRun(Pack pack, IReadOnlySet<string> rules, IReadOnlySet<string> decisions, FactBatch batch, LocalDate today)
    {
        var part = pack with { Rules = [.. pack.Rules.Where(rule => rules.Contains(rule.Id))], Decisions = [.. pack.Decisions.Where(decision => decisions.Contains(decision.Name))] };
        var compiled = PackCompiler.Compile(part, new DiagnosticList());
        _rules = part.Rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        _decisions = part.Decisions.Select((decision, index) => (decision.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        Verdicts = Evaluate(compiled, batch, today);
    }

    public VerdictTable Verdicts { get; }

    /// <summary>Quiet for a rule that this side does not have.</summary>
    public (Verdict Verdict, int Severity) Of(string rule, int account)
    {
        if (!_rules.TryGetValue(rule, out var index)) return (Verdict.Quiet, 0);
        var verdict = Verdicts[index, account];
        return (verdict, verdict == Verdict.Fires ? Verdicts.SeverityOf(index, account) : 0);
    }

    /// <summary>What a decision says of an account; null where this side does not have it, or where it is a list or a free text.</summary>
    public string? Answer(string decision, int account) =>
        _decisions.TryGetValue(decision, out var index) && Verdicts.Decisions[index] is { } column ? DecisionAnswer.Of(column, account) : null;

    private static VerdictTable Evaluate(CompiledPack compiled, FactBatch batch, LocalDate today)
    {
        var table = new VerdictTable(compiled, batch.Count);
        var parts = (batch.Count + Part - 1) / Part;
        Parallel.For(0, parts, () => new BatchEvaluator(compiled), (part, _, evaluator) =>
        {
            evaluator.Evaluate(batch, today, table, part * Part, Math.Min(Part, batch.Count - (part * Part)));
            return evaluator;
        }, _ => { });
        return table;
    }
}
