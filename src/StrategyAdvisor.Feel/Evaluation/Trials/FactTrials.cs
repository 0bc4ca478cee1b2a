namespace StrategyAdvisor.Feel.Evaluation.Trials;

/// <summary>
/// Looks for two completions of the unknown facts that differ in one fact only and in what an expression is: they prove that the fact matters, whatever else could be tried. Where a list of
/// records is unknown, or numbers meet each other, no few values stand for all, but a few well chosen ones show nearly always what can be shown.
/// </summary>
/// <param name="facts">All that leave the expression open, and what to try of each.</param>
/// <param name="most">How many completions may be tried for all facts together.</param>
/// <param name="evaluate">What the expression is in a completion.</param>
internal sealed class FactTrials(ImmutableArray<FactChoices> facts, int most, Func<IReadOnlyDictionary<FactReference, Possible>, Possible> evaluate)
{
    private const int MostTries = 30;

    private readonly List<Dictionary<FactReference, Possible>> _telling = [];
    private int _left = most;

    /// <summary>True where a difference was found; false says nothing.</summary>
    public bool Prove(FactReference fact)
    {
        var choices = facts.First(one => FactComparer.Instance.Equals(one.Fact, fact)).Values;
        // Where one fact makes a difference others often do.
        foreach (var (number, surroundings) in _telling.ToList().Concat(Surroundings()).Index())
        {
            if (number >= MostTries || _left < choices.Length) return false;
            if (!IsTelling(fact, choices, surroundings)) continue;
            if (number >= _telling.Count) _telling.Add(surroundings);
            return true;
        }

        return false;
    }

    private bool IsTelling(FactReference fact, ImmutableArray<Possible> choices, Dictionary<FactReference, Possible> surroundings)
    {
        var assumed = new Dictionary<FactReference, Possible>(surroundings, FactComparer.Instance);
        Possible? seen = null;
        foreach (var choice in choices)
        {
            assumed[fact] = choice;
            _left--;
            if (evaluate(assumed) is not { IsSettled: true } value) continue;
            if (seen is not null && !seen.Equals(value)) return true;
            seen = value;
        }

        return false;
    }

    /// <summary>A value of every fact: the first ones, the last ones, then mixed as numbers go.</summary>
    private IEnumerable<Dictionary<FactReference, Possible>> Surroundings()
    {
        if (facts.Any(fact => fact.Values.IsEmpty)) yield break;
        for (uint number = 0; ; number++)
        {
            var chosen = new Dictionary<FactReference, Possible>(FactComparer.Instance);
            for (var index = 0; index < facts.Length; index++) chosen[facts[index].Fact] = facts[index].Values[Choice(number, index, facts[index].Values.Length)];
            yield return chosen;
        }
    }

    private static int Choice(uint number, int index, int choices)
    {
        if (number < 2) return number == 0 ? 0 : choices - 1;
        var mixed = ((((ulong)number << 16) ^ (uint)index) + 1) * 0x9E3779B97F4A7C15UL;
        return (int)((mixed >> 40) % (uint)choices);
    }
}
