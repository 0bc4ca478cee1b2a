using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>Finds the nearest value of one fact that has the wanted effect, all else given.</summary>
/// <param name="today">A <see cref="DayNumber"/>.</param>
internal sealed class EditPicker(ExtendedAccount account, Reach reach, SupposedVerdict verdict, int today)
{
    private const int MostRounds = 4;

    /// <summary>The values that a fact could be given on the way to a wanted effect, the nearest first.</summary>
    /// <param name="open">Of the condition with further facts open.</param>
    /// <param name="state">What is chosen already.</param>
    public ImmutableArray<Possible> Candidates(FactReference fact, OpenFacts open, Supposition state)
    {
        if (fact.Field.Type is ListType) return account.ListValuesOf(fact);
        var values = open.ValuesOf(fact);
        // Where two open facts meet, neither's values can be told; with the other one as recorded they can.
        if (values.IsEmpty) values = new OpenFacts(verdict.Explain(Only(fact, state))).ValuesOf(fact);
        return Choice(fact).Among(values);
    }

    /// <summary>The nearest value of a fact, with all that do around it; null where none does.</summary>
    public FactEdit? Pick(FactReference fact, Supposition state)
    {
        if (fact.Field.Type is ListType) return PickList(fact, state);
        var explanation = verdict.Explain(Only(fact, state));
        if (explanation.Value.IsSettled) return null;
        var candidates = new OpenFacts(explanation).ValuesOf(fact);
        var choice = Choice(fact);
        bool Does(Possible value) => verdict.Holds(With(state, fact, value));
        foreach (var value in choice.Among(candidates))
        {
            if (!Does(value)) continue;
            var range = choice.Around(value, candidates, Does);
            if (reach.CanStillBe(fact, value, range)) return account.EditOf(fact, value, range);
        }

        return null;
    }

    /// <summary>Brings each of several values nearer as long as the others allow it.</summary>
    /// <param name="state">With all values chosen.</param>
    /// <param name="last">Of the last of the facts, already the nearest.</param>
    public ImmutableArray<FactEdit> Nearest(Supposition state, ImmutableArray<FactReference> facts, FactEdit last)
    {
        if (facts.Length == 1) return [last];
        var edits = new FactEdit[facts.Length];
        var isMoving = true;
        for (var round = 0; isMoving && round < MostRounds; round++)
        {
            isMoving = false;
            for (var i = 0; i < facts.Length; i++)
            {
                var recorded = state.Values[facts[i]];
                edits[i] = Pick(facts[i], state with { Values = state.Values.Remove(facts[i]) }) ?? account.EditOf(facts[i], recorded, recorded);
                isMoving |= !ReferenceEquals(recorded, edits[i].To) && !edits[i].To.Equals(recorded);
                state = With(state, facts[i], edits[i].To);
            }
        }

        return [.. edits];
    }

    private FactEdit? PickList(FactReference fact, Supposition state)
    {
        foreach (var value in account.ListValuesOf(fact))
        {
            if (verdict.Holds(With(state, fact, value))) return account.EditOf(fact, value, value);
        }

        return null;
    }

    private Supposition Only(FactReference fact, Supposition state) =>
        state with { MayBecome = (other, recorded) => FactComparer.Instance.Equals(other, fact) ? reach.MayBecome(other, recorded) : null };

    private ValueChoice Choice(FactReference fact) => new(account.DeclarationOf(fact), account.RecordedValueOf(fact), reach.DomainOf(fact)!, today);

    private static Supposition With(Supposition state, FactReference fact, Possible value) => state with { Values = state.Values.SetItem(fact, value) };
}
