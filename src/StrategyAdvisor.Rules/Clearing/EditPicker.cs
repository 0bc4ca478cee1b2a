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
        if (reach.IsFoundOut(fact)) return [reach.DomainOf(fact)!];
        var values = open.ValuesOf(fact);
        // Where two open facts meet, neither's values can be told; with the other one as recorded they can.
        if (values.IsEmpty) values = new OpenFacts(verdict.Explain(Only(fact, state))).ValuesOf(fact);
        return values.IsEmpty ? Choice(fact).Ends() : Choice(fact).Among(values);
    }

    /// <summary>The nearest value of a fact, with all that do around it; null where none does.</summary>
    public FactEdit? Pick(FactReference fact, Supposition state)
    {
        if (fact.Field.Type is ListType) return PickList(fact, state);
        if (reach.IsFoundOut(fact)) return PickFoundOut(fact, state);
        var explanation = verdict.Explain(Only(fact, state));
        if (explanation.Value.IsSettled) return null;
        var choice = Choice(fact);
        var candidates = choice.WithToday(new OpenFacts(explanation).ValuesOf(fact));
        bool Does(Possible value) => verdict.Holds(With(state, fact, value));
        if (candidates.IsEmpty) return PickEnd(fact, choice, Does);
        foreach (var value in choice.Among(candidates))
        {
            if (!Does(value)) continue;
            var range = choice.Around(value, candidates, Does);
            if (!reach.CanStillBe(fact, value, range)) continue;
            return account.EditOf(fact, value, range) with { Otherwise = reach.IsOurs ? null : choice.Opposite(value, candidates, Does) };
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
                if (reach.IsFoundOut(facts[i]))
                {
                    edits[i] = FoundOut(facts[i]);
                    continue;
                }

                var recorded = state.Values[facts[i]];
                edits[i] = Pick(facts[i], state with { Values = state.Values.Remove(facts[i]) }) ?? account.EditOf(facts[i], recorded, recorded);
                isMoving |= !ReferenceEquals(recorded, edits[i].To) && !edits[i].To.Equals(recorded);
                state = With(state, facts[i], edits[i].To);
            }
        }

        return [.. edits];
    }

    /// <summary>Where no few values stand for all: the nearest value on the way to the least or the greatest one, if that does.</summary>
    private FactEdit? PickEnd(FactReference fact, ValueChoice choice, Func<Possible, bool> does)
    {
        foreach (var end in choice.Ends().Where(does))
        {
            var (value, range) = choice.Towards(end, does);
            if (reach.CanStillBe(fact, value, range)) return account.EditOf(fact, value, range);
        }

        return null;
    }

    /// <summary>A value for a fact of an added entry that only has to have one; null where it has the wanted effect with none.</summary>
    public FactEdit? StandIn(FactReference fact, Supposition state)
    {
        if (fact.Field.Type is ListType || reach.DomainOf(fact) is not { } domain) return null;
        var value = ValueChoice.Typical(account.DeclarationOf(fact), domain, today);
        return verdict.Holds(With(state, fact, value)) ? account.EditOf(fact, value, value) : null;
    }

    /// <summary>What a chosen edit makes of an account: what is found out may be anything.</summary>
    public Supposition With(Supposition state, FactEdit edit) => With(state, edit.Fact, reach.IsFoundOut(edit.Fact) ? edit.Range : edit.To);

    private FactEdit? PickFoundOut(FactReference fact, Supposition state) => verdict.Holds(With(state, fact, reach.DomainOf(fact)!)) ? FoundOut(fact) : null;

    private FactEdit FoundOut(FactReference fact)
    {
        var domain = reach.DomainOf(fact)!;
        return account.EditOf(fact, ValueChoice.Typical(account.DeclarationOf(fact), domain, today), domain);
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
