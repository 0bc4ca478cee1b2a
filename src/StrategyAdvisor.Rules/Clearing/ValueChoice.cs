using System.Numerics;
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
    // As far as is looked where a fact has no greatest value.
    private const decimal Far = 1_000_000_000;
    private const decimal FarDays = 3_660;

    /// <summary>Picks those out of a few values that stand for all.</summary>
    /// <param name="candidates">Numbers and dates in ascending order.</param>
    public ImmutableArray<Possible> Among(ImmutableArray<Possible> candidates)
    {
        var values = candidates.Select(Filled).Where(value => Allows(value) && !value.Equals(now)).Distinct().ToList();
        if (domain is CodeSet codes) return Codes(codes);
        if (domain is not Interval) return [.. values];
        return [.. values.Cast<Interval>().OrderBy(value => Math.Abs(value.Low!.Value - Anchor)).ThenBy(value => value.Low)];
    }

    /// <summary>The values that stand for all of a day that nobody has recorded, today among them: of days that do alike it is the one to name.</summary>
    public ImmutableArray<Possible> WithToday(ImmutableArray<Possible> candidates)
    {
        var day = new Interval(today, today);
        if (fact.Type is not DateType || now is not null || candidates.IsEmpty || candidates.Contains(day)) return candidates;
        return [.. candidates.Add(day).Cast<Interval>().OrderBy(value => value.Low)];
    }

    /// <summary>All values around one that have the wanted effect, out of a few that stand for all.</summary>
    /// <param name="candidates">As for <see cref="Among"/>.</param>
    /// <param name="does">Tells of a value whether it has the effect.</param>
    public Possible Around(Possible value, ImmutableArray<Possible> candidates, Func<Possible, bool> does) => value switch
    {
        Interval number => Run(number, [.. candidates.OfType<Interval>().Where(Allows)], does),
        CodeSet code => code with { Set = Codes((CodeSet)domain).Where(does).Aggregate(code.Set, (set, other) => set | ((CodeSet)other).Set) },
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

    /// <summary>The least and the greatest number or day, the nearer one first; none for other facts.</summary>
    public ImmutableArray<Possible> Ends()
    {
        if (domain is not Interval range) return [];
        var far = fact.Type is DateType ? FarDays : Far;
        decimal[] ends = [range.Low ?? Anchor - far, range.High ?? Anchor + far];
        return [.. ends.Where(end => now is not Interval { Low: { } recorded } || end != recorded).OrderBy(end => Math.Abs(end - Anchor)).Select(Possible (end) => new Interval(end, end))];
    }

    /// <summary>The nearest value on the way to one that has the wanted effect, all behind it taken to have it too, and the range of them.</summary>
    public (Possible Value, Possible Range) Towards(Possible end, Func<Possible, bool> does)
    {
        var (without, with, unit) = (Anchor, ((Interval)end).Low!.Value, Unit);
        var isUp = with > without;
        // Nothing recorded may itself be a value that does.
        if (now is null && does(new Interval(without, without))) with = without;
        while (Math.Abs(with - without) > unit)
        {
            var middle = without + (Math.Truncate((with - without) / unit / 2) * unit);
            if (does(new Interval(middle, middle))) with = middle;
            else without = middle;
        }

        var range = (Interval)domain;
        return (new Interval(with, with), isUp ? new Interval(with, range.High) : new Interval(range.Low, with));
    }

    private decimal Unit => fact.Type is DateType ? 1 : Enumerable.Range(0, fact.Field.Decimals).Aggregate(1m, (unit, _) => unit / 10);

    /// <summary>Every text but the recorded one: where texts are in an order, one between those that a rule names may be the only one allowed.</summary>
    private ImmutableArray<Possible> Codes(CodeSet codes)
    {
        var recorded = now is CodeSet { IsSettled: true } code ? BitOperations.TrailingZeroCount(code.Set) : 0;
        return [.. Enumerable.Range(0, codes.Allowed.Values.Length).Where(code => (codes.Set >> code & 1) != 0).Select(code => (Code: code, Value: new CodeSet(codes.Allowed, 1UL << code)))
            .Where(item => !item.Value.Equals(now)).OrderBy(item => Math.Abs(item.Code - recorded)).Select(Possible (item) => item.Value)];
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
