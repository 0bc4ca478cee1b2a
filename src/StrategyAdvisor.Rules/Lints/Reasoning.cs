using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>
/// What a condition is for every account: the explaining evaluator is asked about an account of which nothing is known, so that what it settles holds for all.
/// It is asked as of three days far apart, as dates written out stand before one and after another.
/// </summary>
internal sealed class Reasoning
{
    private static readonly ImmutableArray<LocalDate> Days = [new(1990, 1, 1), new(2026, 6, 30), new(2090, 1, 1)];

    private readonly ImmutableArray<Explainer> _explainers;

    // Several checks ask about the same condition.
    private readonly Dictionary<TypedNode, bool?> _told = new(ReferenceEqualityComparer.Instance);

    public Reasoning(Pack pack)
    {
        var unknown = FactBatchBuilder.One(pack.Dictionary, new RecordDraft(pack.Dictionary.Account));
        _explainers = [.. Days.Select(day => new Explainer(unknown.Accounts, 0, pack.Account, day) { CompletionLimit = 300 })];
    }

    /// <summary>True or false where a condition of the account is that for every account, else null. Null also where it asks whether something is recorded.</summary>
    public bool? Always(TypedNode condition)
    {
        if (!_told.TryGetValue(condition, out var always)) _told[condition] = always = Tell(condition);
        return always;
    }

    private bool? Tell(TypedNode condition)
    {
        if (condition is ConstantNode || AsksForRecords(condition)) return null;
        bool? always = null;
        foreach (var explainer in _explainers)
        {
            var truth = Truth.Of(explainer.Settle(explainer.Explain(condition)));
            if (!truth.IsSettled || (always is { } before && before != truth.MustBeTrue)) return null;
            always = truth.MustBeTrue;
        }

        return always;
    }

    /// <summary>True where whenever one condition holds the other does.</summary>
    public bool Implies(TypedNode one, TypedNode other) =>
        Always(new LogicNode(one.Span, isAnd: true, [one, new NotNode(other.Span, other)])) == false && Always(one) is null && Always(other) is null;

    private static bool AsksForRecords(TypedNode condition) =>
        NodeChildren.Deep([condition]).Any(node => node is NullTestNode or SurelyNode);
}
