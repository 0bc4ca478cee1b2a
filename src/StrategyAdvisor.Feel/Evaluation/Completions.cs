namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Combinations of values that a few unknown facts can take, and what an expression is in each of them, evaluated when first asked for.</summary>
internal sealed class Completions
{
    private readonly ImmutableArray<FactReference> _facts;
    private readonly ImmutableArray<ImmutableArray<Possible>> _choices;
    private readonly Func<IReadOnlyDictionary<FactReference, Possible>, Possible> _evaluate;
    private readonly Possible?[] _values;

    private Completions(ImmutableArray<FactChoices> choices, Func<IReadOnlyDictionary<FactReference, Possible>, Possible> evaluate)
    {
        _facts = [.. choices.Select(fact => fact.Fact)];
        _choices = [.. choices.Select(fact => fact.Values)];
        _evaluate = evaluate;
        _values = new Possible?[choices.Aggregate(1, (count, fact) => count * fact.Values.Length)];
    }

    /// <summary>True where every fact has a value in each of them, so that what differs between them differs between completions, a failure too.</summary>
    public bool AreComplete { get; private init; }

    /// <summary>
    /// At most <paramref name="most"/> combinations that together stand for all completions. They are such themselves unless a list of records is unknown, a fact's values
    /// cannot be told apart by a few, or there are too many: then facts are left within ranges, or open.
    /// </summary>
    /// <param name="facts">The unknown facts that may matter, and what to try of each.</param>
    public static Completions Of(ImmutableArray<FactChoices> facts, int most, Func<IReadOnlyDictionary<FactReference, Possible>, Possible> evaluate)
    {
        var kept = FactChoices.AtMost(facts, most);
        return new Completions(kept, evaluate) { AreComplete = kept.Length == facts.Length && kept.All(fact => fact.ArePoints) };
    }

    /// <summary>The value that all of them agree on, or null; as soon as two differ, or one is open, no more are tried.</summary>
    public Possible? Agreed()
    {
        var count = _values.Length;
        var agreed = ValueOf(0);
        for (var i = 1; i < count && agreed.IsSettled; i++)
        {
            // From the ends inwards, where values differ soonest.
            var number = (i & 1) != 0 ? count - 1 - (i >> 1) : i >> 1;
            if (!ValueOf(number).Equals(agreed)) return null;
        }

        return agreed.IsSettled ? agreed : null;
    }

    /// <summary>Whether a fact's value alone makes a difference; null where that is not told, as something is left open.</summary>
    public bool? Decides(FactReference fact)
    {
        var stride = 1;
        for (var index = 0; index < _facts.Length; index++)
        {
            var choices = _choices[index].Length;
            if (FactComparer.Instance.Equals(_facts[index], fact)) return MakesDifference(stride, choices);
            stride *= choices;
        }

        return null;
    }

    private bool? MakesDifference(int stride, int choices)
    {
        var isTold = true;
        for (var i = 0; i < _values.Length; i++)
        {
            if (i / stride % choices != 0) continue;
            var first = ValueOf(i);
            isTold &= AreComplete || first.IsSettled;
            for (var choice = 1; choice < choices; choice++)
            {
                var value = ValueOf(i + (choice * stride));
                if (!value.Equals(first) && (AreComplete || (value.IsSettled && first.IsSettled))) return true;
                isTold &= AreComplete || value.IsSettled;
            }
        }

        return isTold ? false : null;
    }

    private Possible ValueOf(int number) => _values[number] ??= _evaluate(Assumed(number));

    /// <summary>Combination number <paramref name="number"/>: the first fact's choice changes fastest.</summary>
    private Dictionary<FactReference, Possible> Assumed(int number)
    {
        var assumed = new Dictionary<FactReference, Possible>(FactComparer.Instance);
        for (var fact = 0; fact < _facts.Length; fact++)
        {
            (number, var choice) = Math.DivRem(number, _choices[fact].Length);
            assumed[_facts[fact]] = _choices[fact][choice];
        }

        return assumed;
    }
}
