namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Every combination of values that a few unknown facts can take, and what an expression is in each of them.</summary>
internal sealed class Completions
{
    private readonly ImmutableArray<FactReference> _facts;
    private readonly ImmutableArray<ImmutableArray<Possible>> _choices;
    private readonly Possible[] _values;

    private Completions(ImmutableArray<FactReference> facts, ImmutableArray<ImmutableArray<Possible>> choices, int count)
    {
        _facts = facts;
        _choices = choices;
        _values = new Possible[count];
    }

    /// <summary>All completions, or null where a list of records is unknown, a fact's values cannot be told apart by a few, or there are more than <paramref name="most"/>.</summary>
    /// <param name="explanation">What the facts left open.</param>
    /// <param name="facts">The unknown facts that may matter for it.</param>
    public static Completions? Of(Explanation explanation, ImmutableArray<FactReference> facts, int most, Func<IReadOnlyDictionary<FactReference, Possible>, Possible> evaluate)
    {
        if (Open(explanation, facts, most) is not { } completions) return null;
        for (var i = 0; i < completions._values.Length; i++) completions._values[i] = evaluate(completions.Assumed(i));
        return completions;
    }

    /// <summary>The value that all completions agree on, or null; as soon as two differ no more are tried. Null also where <see cref="Of"/> gives none.</summary>
    public static Possible? Agreed(Explanation explanation, ImmutableArray<FactReference> facts, int most, Func<IReadOnlyDictionary<FactReference, Possible>, Possible> evaluate)
    {
        if (Open(explanation, facts, most) is not { } completions) return null;
        var count = completions._values.Length;
        var agreed = evaluate(completions.Assumed(0));
        for (var i = 1; i < count && agreed.IsSettled; i++)
        {
            // From the ends inwards, where values differ soonest.
            var number = (i & 1) != 0 ? count - 1 - (i >> 1) : i >> 1;
            if (!evaluate(completions.Assumed(number)).Equals(agreed)) return null;
        }

        return agreed.IsSettled ? agreed : null;
    }

    private static Completions? Open(Explanation explanation, ImmutableArray<FactReference> facts, int most)
    {
        var thresholds = new Thresholds(explanation);
        var choices = ImmutableArray.CreateBuilder<ImmutableArray<Possible>>();
        var count = 1;
        foreach (var fact in facts)
        {
            var values = CandidateValues.Of(fact.Field, thresholds.Of(fact));
            if (values.IsEmpty || count > most / values.Length) return null;
            count *= values.Length;
            choices.Add(values);
        }

        return new Completions(facts, choices.ToImmutable(), count);
    }

    /// <summary>The facts whose value alone makes a difference somewhere.</summary>
    public IEnumerable<FactReference> Deciding()
    {
        var stride = 1;
        for (var fact = 0; fact < _facts.Length; fact++)
        {
            var choices = _choices[fact].Length;
            if (MakesDifference(stride, choices)) yield return _facts[fact];
            stride *= choices;
        }
    }

    private bool MakesDifference(int stride, int choices)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            var first = i - (i / stride % choices * stride);
            if (!_values[i].Equals(_values[first])) return true;
        }

        return false;
    }

    /// <summary>Completion number <paramref name="number"/>: the first fact's choice changes fastest.</summary>
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
