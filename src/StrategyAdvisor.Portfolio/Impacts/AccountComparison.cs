using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>Evaluates both sides on the same accounts and notes what differs. Holds one thread's buffers.</summary>
internal sealed class AccountComparison(ImpactPlan plan, FactDeclaration? owner, LocalDate today)
{
    private readonly (BatchEvaluator Before, BatchEvaluator After) _first = Evaluators(plan.First);
    private readonly (BatchEvaluator Before, BatchEvaluator After)? _second = plan.Second is { } second ? Evaluators(second) : null;

    /// <param name="old">The accounts as the dictionary before has them.</param>
    /// <param name="now">The same accounts in the same order, as the dictionary afterwards has them.</param>
    public ImpactCount Compare(FactBatch old, FactBatch now)
    {
        var count = new ImpactCount(now.Count);
        var (was, becomes) = (_first.Before.Evaluate(old, today), _first.After.Evaluate(now, today));
        foreach (var rule in plan.Rules) CompareRule(rule, was, becomes, now, count);
        int[] moved = [.. count.Accounts];
        foreach (var decision in plan.Everywhere) CompareAnswers(decision, plan.First, was, becomes, null, count);
        if (_second is { } second && moved.Length > 0)
            CompareFollowing(second, Bare(old, moved), Bare(now, moved), moved, count);
        count.Close(account => (Print(now, account, "id") ?? "", Print(now, account, "name")));
        return count;
    }

    private static (BatchEvaluator Before, BatchEvaluator After) Evaluators((PackSide Before, PackSide After) sides) => (sides.Before.Evaluator(), sides.After.Evaluator());

    private void CompareFollowing((BatchEvaluator Before, BatchEvaluator After) evaluators, FactBatch old, FactBatch now, int[] accounts, ImpactCount count)
    {
        var (was, becomes) = (evaluators.Before.Evaluate(old, today), evaluators.After.Evaluate(now, today));
        foreach (var decision in plan.Following) CompareAnswers(decision, plan.Second!.Value, was, becomes, accounts, count);
    }

    // Rules read columns only; where their values come from would be copied for nothing.
    private static FactBatch Bare(FactBatch batch, int[] accounts) => AccountSelection.Of(new FactBatch(batch.Dictionary, batch.Accounts, ProvenanceTable.Empty), accounts);

    private void CompareRule(string rule, VerdictTable was, VerdictTable becomes, FactBatch now, ImpactCount count)
    {
        var (before, after) = (plan.First.Before.PositionOf(rule), plan.First.After.PositionOf(rule));
        for (var word = 0; word < Bits.Words(now.Count); word++)
        {
            var (fired, fires) = (Word(was.FiringOf, before, word, 0), Word(becomes.FiringOf, after, word, 0));
            var (wasQuiet, isQuiet) = (Word(was.QuietOf, before, word, ~0UL), Word(becomes.QuietOf, after, word, ~0UL));
            // Where it fires on both sides the severity may be another.
            for (var open = (fired ^ fires) | (wasQuiet ^ isQuiet) | (fired & fires); open != 0; open &= open - 1)
            {
                var account = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(open);
                if (account < now.Count) CompareVerdict(rule, Of(was, before, account), Of(becomes, after, account), account, now, count);
            }
        }
    }

    private delegate ReadOnlySpan<ulong> Verdicts(int rule);

    private static ulong Word(Verdicts verdicts, int? rule, int word, ulong otherwise) => rule is { } position ? verdicts(position)[word] : otherwise;

    /// <summary>Quiet for a rule that a side does not have.</summary>
    private static (Verdict Verdict, int Severity) Of(VerdictTable verdicts, int? rule, int account)
    {
        if (rule is not { } position) return (Verdict.Quiet, 0);
        var verdict = verdicts[position, account];
        return (verdict, verdict == Verdict.Fires ? verdicts.SeverityOf(position, account) : 0);
    }

    private void CompareVerdict(string rule, (Verdict Verdict, int Severity) was, (Verdict Verdict, int Severity) now, int account, FactBatch batch, ImpactCount count)
    {
        if (was == now) return;
        if (now.Verdict == Verdict.Fires && was.Verdict != Verdict.Fires) count.Gain(rule, account, now.Severity, Owner(batch, account));
        else if (was.Verdict == Verdict.Fires && now.Verdict != Verdict.Fires) count.Lose(rule, account, was.Severity, Owner(batch, account));
        else if (was.Verdict == Verdict.Fires) count.Move(rule, account, was.Severity, now.Severity);
        if (now.Verdict == Verdict.Undecided) count.Lack(rule, account);
        else if (was.Verdict == Verdict.Undecided) count.Settle(rule, account);
    }

    /// <param name="accounts">Which accounts the rows are; null where they are all.</param>
    private static void CompareAnswers(string decision, (PackSide Before, PackSide After) sides, VerdictTable was, VerdictTable becomes, int[]? accounts, ImpactCount count)
    {
        if (sides.Before.ColumnOf(decision, was) is not { } before || sides.After.ColumnOf(decision, becomes) is not { } after) return;
        for (var row = 0; row < becomes.Accounts; row++)
        {
            var (then, now) = (DecisionAnswer.Of(before, row), DecisionAnswer.Of(after, row));
            if (then != now) count.Flip(decision, accounts is null ? row : accounts[row], then, now);
        }
    }

    private string? Owner(FactBatch batch, int account) => owner is null ? null : FactValues.Print(batch, account, new FactReference(null, owner.Field)) ?? "";

    private static string? Print(FactBatch batch, int account, string fact) =>
        batch.Dictionary.Account.Find(fact) is { } declared ? FactValues.Print(batch, account, new FactReference(null, declared.Field)) : null;
}
