using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Changes;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>Evaluates what differs between two packs on the same accounts, and compares.</summary>
public sealed class ImpactRun
{
    private const int Most = 10;

    private readonly PackChange _change;
    private readonly FactBatch _batch;
    private readonly PackRun _before;
    private readonly PackRun _after;
    private readonly ImpactCount _count = new();
    private readonly FactDeclaration? _owner;

    private ImpactRun(Pack before, Pack after, FactBatch old, FactBatch now, string? ownerFact, LocalDate today)
    {
        _change = PackComparer.Compare(before, after);
        _batch = now;
        var rules = Touched(_change.Rules);
        var decisions = Touched(_change.Decisions);
        _before = new PackRun(before, rules, decisions, old, today);
        _after = new PackRun(after, rules, decisions, now, today);
        _owner = ownerFact is null ? null : after.Dictionary.Account.Find(ownerFact);
    }

    /// <param name="old">The accounts as the dictionary of <paramref name="before"/> has them.</param>
    /// <param name="now">The same accounts in the same order, as that of <paramref name="after"/> has them.</param>
    /// <param name="ownerFact">The fact by which findings are parted, or null.</param>
    public static Impact Of(Pack before, Pack after, FactBatch old, FactBatch now, string? ownerFact, LocalDate today)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(now.Count, old.Count, nameof(now));
        return new ImpactRun(before, after, old, now, ownerFact, today).Run(today);
    }

    private static HashSet<string> Touched<T>(ImmutableArray<Change<T>> changes)
        where T : class => changes.Where(change => change.IsVerdictTouched).Select(change => change.Name).ToHashSet(StringComparer.Ordinal);

    private Impact Run(LocalDate today)
    {
        var rules = _change.Rules.Where(change => change.IsVerdictTouched).Select(change => change.Name).ToImmutableArray();
        var decisions = _change.Decisions.Where(change => change is { Before: not null, After: not null }).Select(change => change.Name).ToImmutableArray();
        for (var account = 0; account < _batch.Count; account++)
        {
            foreach (var rule in rules) Compare(rule, account);
            foreach (var decision in decisions) CompareAnswers(decision, account);
        }

        var foremost = _count.Foremost(Most).Select(touched => new AccountImpact(Print(touched.Account, "id") ?? "", Print(touched.Account, "name") ?? Print(touched.Account, "id") ?? "", touched.Words));
        return new Impact(_change, today, _batch.Count, _count.Rules(rules), _count.Decisions(), _count.Severities(), _count.Owners(), _count.Touched, [.. foremost]);
    }

    private void Compare(string rule, int account)
    {
        var (was, now) = (_before.Of(rule, account), _after.Of(rule, account));
        if (was == now) return;
        var owner = Owner(account);
        if (now.Verdict == Verdict.Fires && was.Verdict != Verdict.Fires) _count.Gain(rule, account, now.Severity, owner);
        else if (was.Verdict == Verdict.Fires && now.Verdict != Verdict.Fires) _count.Lose(rule, account, was.Severity, owner);
        else if (was.Verdict == Verdict.Fires) _count.Move(rule, account, was.Severity, now.Severity);
        if (now.Verdict == Verdict.Undecided) _count.Lack(rule, account);
        else if (was.Verdict == Verdict.Undecided) _count.Settle(rule, account);
    }

    private void CompareAnswers(string decision, int account)
    {
        if (_before.Answer(decision, account) is { } was && _after.Answer(decision, account) is { } now && was != now) _count.Flip(decision, account, was, now);
    }

    private string? Owner(int account) => _owner is null ? null : FactValues.Print(_batch, account, new FactReference(null, _owner.Field)) ?? "";

    private string? Print(int account, string fact) =>
        _batch.Dictionary.Account.Find(fact) is { } declared ? FactValues.Print(_batch, account, new FactReference(null, declared.Field)) : null;
}
