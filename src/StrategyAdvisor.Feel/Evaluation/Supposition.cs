using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>What is taken to be recorded otherwise than it is.</summary>
/// <param name="Values">By fact, what is recorded instead. Of a list of records a <see cref="Truth"/>: whether the list is known; of any list a <see cref="ListOf"/> that stands in its place.</param>
/// <param name="LeftOut">By list, how many of its last entries are taken away.</param>
public sealed record Supposition(ImmutableDictionary<FactReference, Possible> Values, ImmutableDictionary<FactReference, int> LeftOut)
{
    public static Supposition Nothing { get; } = new(
        ImmutableDictionary.Create<FactReference, Possible>(FactComparer.Instance), ImmutableDictionary.Create<FactReference, int>(FactComparer.Instance));

    /// <summary>
    /// What a further fact could become: of the fact and what is recorded of it (null for nothing) the values it may take, among them the recorded one, or null where it stays as it is.
    /// Of a list it is told <see cref="Truth.True"/> where the list is recorded, and answers with any value where the list may become another one.
    /// </summary>
    public Func<FactReference, Possible?, Possible?> MayBecome { get; init; } = (_, _) => null;

    /// <summary>Null where nothing is supposed of whether the fact is known.</summary>
    internal bool? IsKnown(FactReference fact)
    {
        if (!Values.TryGetValue(fact, out var value)) return null;
        return fact.Field.Type is not ListType || value is not Truth truth || truth.MustBeTrue;
    }

    /// <summary>True where it is left open whether an unknown fact is recorded.</summary>
    internal bool MayBeRecorded(FactReference fact) => Values.TryGetValue(fact, out var value) && value is Truth { IsSettled: false } || MayBecome(fact, null) is not null;
}
