using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Laws.Masked;

/// <summary>Looks at one masked account closely: the two evaluators agree, evidence suffices, and what is missing is what completions say.</summary>
internal sealed class Examination(CompiledPack pack, LocalDate today)
{
    private readonly List<string> _broken = [];

    /// <summary>What did not hold, each named by its rule.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>Facts named as missing where the completions could tell.</summary>
    public int Missing { get; private set; }

    /// <summary>Of <see cref="Missing"/>, those that no completion shows to matter.</summary>
    public int MissingInVain { get; private set; }

    /// <summary>Failed operations that were told of.</summary>
    public int Diagnostics { get; private set; }

    public int Verdicts { get; private set; }

    /// <summary>Explains every rule and decision of an account.</summary>
    public void Examine(FactBatch batch, int row, VerdictTable table, OutcomeReader outcomes)
    {
        var explainer = new Explainer(batch.Accounts, row, pack.Pack.Account, today);
        foreach (var (rule, number) in pack.Pack.Rules.Select((rule, number) => (rule, number))) Examine(rule, RuleExplainer.Explain(rule, explainer), explainer, table, number, row);
        foreach (var (decision, number) in pack.Pack.Decisions.Select((decision, number) => (decision, number + pack.Pack.Rules.Length)))
        {
            if (outcomes.Read(table, number, row) is not { } compiled) continue;
            var explained = OutcomeReader.Of(explainer.ExplainSettled(decision.Value.Node).Value);
            Hold(compiled == explained, decision.Name, $"compiled {compiled}, explained {explained}");
        }
    }

    /// <summary>Compares what a rule names as missing with the masks whose choice alone changes its verdict.</summary>
    /// <param name="verdicts">Of the rule, by completion.</param>
    public void CompareMissing(FactBatch batch, int row, MaskedAccount account, Rule rule, IReadOnlyList<Verdict> verdicts)
    {
        var explainer = new Explainer(batch.Accounts, row, pack.Pack.Account, today);
        if (RuleExplainer.Explain(rule, explainer).Undecided is not { } undecided) return;
        var cells = DrawnFacts.Of(account.Hidden(), batch.Accounts, row);
        var named = undecided.Missing.Select(fact => cells[fact]).ToHashSet();
        var deciding = account.Deciding(verdicts).Select(mask => (mask.Owner, mask.Slot)).ToHashSet();
        Hold(deciding.IsSubsetOf(named), rule.Id, "a fact that decides is not named as missing");
        if (!account.IsExhaustive) return;
        Missing += named.Count;
        MissingInVain += named.Except(deciding).Count();
    }

    private void Examine(Rule rule, RuleVerdict explained, Explainer explainer, VerdictTable table, int number, int row)
    {
        Verdicts++;
        Hold(explained.Verdict == table[number, row], rule.Id, $"compiled {table[number, row]}, explained {explained.Verdict}");
        if (explained.Verdict != Verdict.Undecided) Hold(Suffices(rule.When, explained.When, explained.Verdict, explainer), rule.Id, "the evidence does not suffice");
        if (explained.Finding is { } finding)
        {
            Hold(finding.Severity == table.SeverityOf(number, row), rule.Id, $"severity compiled {table.SeverityOf(number, row)}, explained {finding.Severity}");
            Hold(Follows(rule, finding, explainer), rule.Id, "the finding does not follow from its evidence");
        }

        if (explained.Undecided is not { } undecided) return;
        Hold(!undecided.Missing.IsEmpty || !undecided.Failures.IsEmpty, rule.Id, "undecided, but nothing is missing and nothing failed");
        Diagnostics += undecided.Failures.Length;
    }

    private static bool Suffices(Condition condition, Explanation when, Verdict verdict, Explainer explainer) =>
        Truth.Of(explainer.Recheck(condition.Node, explainer.Evidence(when))).Is(verdict == Verdict.Fires);

    private static bool Follows(Rule rule, Finding finding, Explainer explainer) =>
        Truth.Of(explainer.Recheck(rule.When.Node, finding.Evidence)).MustBeTrue
        && explainer.Recheck(rule.Severity.Node, finding.Evidence) is CodeSet codes && System.Numerics.BitOperations.TrailingZeroCount(codes.Set) == finding.Severity;

    private void Hold(bool holds, string name, string otherwise)
    {
        if (!holds) _broken.Add($"{name}: {otherwise}");
    }
}
