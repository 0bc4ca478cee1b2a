using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>The values that a fact may take instead of its recorded one, the nearest first.</summary>
/// <param name="fact">What the dictionary says of it.</param>
/// <param name="now">What is recorded, or null for nothing.</param>
/// <param name="domain">What it may take.</param>
/// <param name="today">The day number from which an unknown date is counted.</param>
internal sealed class ValueChoice(FactDeclaration fact, Possible? now, Possible domain, int today)
{
    /// <summary>Picks those out of a few values that stand for all.</summary>
    /// <param name="candidates">Numbers and dates in ascending order.</param>
    public ImmutableArray<Possible> Among(ImmutableArray<Possible> candidates)
    {
        var values = candidates.Select(Filled).Where(value => Allows(value) && !value.Equals(now)).Distinct().ToList();
        if (domain is not Interval) return [.. values];
        return [.. values.Cast<Interval>().OrderBy(value => Math.Abs(value.Low!.Value - Anchor)).ThenBy(value => value.Low)];
    }

    /// <summary>All values around one that have the wanted effect, out of a few that stand for all.</summary>
    /// <param name="candidates">As for <see cref="Among"/>.</param>
    /// <param name="does">Tells of a value whether it has the effect.</param>
    public Possible Around(Possible value, ImmutableArray<Possible> candidates, Func<Possible, bool> does) => value switch
    {
        Interval number => Run(number, [.. candidates.OfType<Interval>().Where(Allows)], does),
        CodeSet code => code with { Set = candidates.OfType<CodeSet>().Where(other => Allows(other) && does(other)).Aggregate(code.Set, (set, other) => set | other.Set) },
        TextValue { Value: FactEdit.AnyText } => TextValue.Unknown,
        _ => value,
    };

    /// <summary>A value for a fact of which any will do: today, the least number, the first of the texts.</summary>
    public static Possible Typical(FactDeclaration fact, Possible domain, int today) => domain switch
    {
        Truth => Truth.True,
        CodeSet codes => codes with { Set = codes.Set & (~codes.Set + 1) },
        TextValue => new TextValue(FactEdit.AnyText),
        Interval days when fact.Type is DateType => days.High < today ? new Interval(days.High, days.High) : new Interval(today, today),
        Interval numbers => new Interval(numbers.Low ?? 0, numbers.Low ?? 0),
        _ => domain,
    };

    /// <summary>The values with the wanted effect on the other side of the recorded one, a value on the first side being known; null where there are none, or nothing is recorded.</summary>
    public Possible? Opposite(Possible value, ImmutableArray<Possible> candidates, Func<Possible, bool> does)
    {
        if (now is not Interval { Low: { } recorded } || value is not Interval { Low: { } first }) return null;
        var other = Among(candidates).Cast<Interval>().FirstOrDefault(candidate => candidate.Low < recorded != first < recorded && does(candidate));
        return other is null ? null : Around(other, candidates, does);
    }

    private decimal Anchor => now is Interval { Low: { } recorded } ? recorded : fact.Type is DateType ? today : ((Interval)domain).Low ?? 0;

    private bool Allows(Possible value) => (domain, value) switch
    {
        (Interval range, Interval { Low: { } number }) => !(number < range.Low) && !(number > range.High),
        (CodeSet allowed, CodeSet code) => (allowed.Set & code.Set) != 0,
        _ => true,
    };

    private Interval Run(Interval start, ImmutableArray<Interval> candidates, Func<Possible, bool> does)
    {
        var first = candidates.IndexOf(start);
        var last = first;
        while (first > 0 && does(candidates[first - 1])) first--;
        while (last >= 0 && last < candidates.Length - 1 && does(candidates[last + 1])) last++;
        var range = (Interval)domain;
        if (first < 0) return start;
        // The outermost of the few stands for all beyond it.
        return new Interval(first == 0 ? range.Low : candidates[first].Low, last == candidates.Length - 1 ? range.High : candidates[last].Low);
    }

    // What stands for any further text has no meaning to a reader.
    private static Possible Filled(Possible value) => value is TextValue { Value: { } text } && text.Contains('\uFFFD', StringComparison.Ordinal) ? new TextValue(FactEdit.AnyText) : value;
}
