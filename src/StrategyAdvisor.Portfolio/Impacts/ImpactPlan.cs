using StrategyAdvisor.Rules.Changes;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>
/// What has to be evaluated to compare two packs. The rules that differ are few and cheap; a decision that counts findings asks for nearly every rule there is. Where it differs only
/// because such a rule does, it comes out as before on every account on which the rules do, so that it is evaluated on the others alone.
/// </summary>
internal sealed class ImpactPlan
{
    public ImpactPlan(Pack before, Pack after)
    {
        Change = PackComparer.Compare(before, after);
        Rules = [.. Change.Rules.Where(change => change.IsVerdictTouched).Select(change => change.Name)];
        var decisions = Change.Decisions.Where(change => change is { Before: not null, After: not null }).ToList();
        var areCountsMoved = Change.Rules.Any(change => change.MovesCounts);
        Everywhere = [.. decisions.Where(change => areCountsMoved || !change.FollowsRules).Select(change => change.Name)];
        Following = [.. decisions.Select(change => change.Name).Except(Everywhere, StringComparer.Ordinal)];
        var rules = Rules.ToHashSet(StringComparer.Ordinal);
        var (everywhere, following) = (Everywhere.ToHashSet(StringComparer.Ordinal), Following.ToHashSet(StringComparer.Ordinal));
        First = (new PackSide(before, rules, everywhere), new PackSide(after, rules, everywhere));
        Second = following.Count == 0 ? null : (new PackSide(before, rules, following), new PackSide(after, rules, following));
    }

    public PackChange Change { get; }

    /// <summary>The rules that may have another verdict or severity.</summary>
    public ImmutableArray<string> Rules { get; }

    /// <summary>The decisions that are compared on all accounts.</summary>
    public ImmutableArray<string> Everywhere { get; }

    /// <summary>The decisions that are compared on accounts on which a rule comes out otherwise.</summary>
    public ImmutableArray<string> Following { get; }

    /// <summary>What is evaluated on all accounts.</summary>
    public (PackSide Before, PackSide After) First { get; }

    /// <summary>What is evaluated on the accounts on which a rule comes out otherwise; null where there is nothing.</summary>
    public (PackSide Before, PackSide After)? Second { get; }
}
