using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>A few values of an unknown fact that stand for all it can take.</summary>
internal static class CandidateValues
{
    private const int SmallDomain = 16;
    private const int MostWanted = 4;

    /// <param name="thresholds">Where something may change with the fact's value; null where that cannot be told.</param>
    /// <param name="alike">How many of the texts that nothing tells apart must stand for them all.</param>
    /// <returns>At least one value, or none where no few values stand for all.</returns>
    public static ImmutableArray<Possible> Of(Field field, IReadOnlyCollection<Possible>? thresholds, int alike) => field.Type switch
    {
        BooleanType => [Truth.True, Truth.False],
        TextType { Allowed: { } allowed } => Codes(allowed, thresholds, alike),
        TextType => thresholds is null ? [] : Texts(thresholds, alike),
        NumberType or DateType or DaysType => Numbers(field, thresholds),
        ListType { Element: not RecordType } => thresholds is null ? [] : Lists(field, [.. thresholds.Distinct()]),
        _ => [],
    };

    /// <summary>A few of those that every test answers alike; all where the tests cannot be told.</summary>
    private static ImmutableArray<Possible> Codes(AllowedValues allowed, IReadOnlyCollection<Possible>? thresholds, int alike)
    {
        IEnumerable<ulong> groups = [allowed.Everything];
        var sets = thresholds is null ? [] : thresholds.OfType<CodeSet>().Select(codes => codes.Set).ToArray();
        if (sets.Length != thresholds?.Count) sets = [.. allowed.Values.Select((_, code) => 1UL << code)];
        foreach (var set in sets) groups = groups.SelectMany(group => new[] { group & set, group & ~set }).Where(group => group != 0).ToArray();
        return [.. groups.SelectMany(group => SingleCodes(group).Take(alike)).Select(Possible (code) => new CodeSet(allowed, code))];
    }

    private static IEnumerable<ulong> SingleCodes(ulong set)
    {
        for (; set != 0; set &= set - 1) yield return set & (0 - set);
    }

    /// <summary>Every list of some of the values that it is asked for; what else is in it makes no difference.</summary>
    private static ImmutableArray<Possible> Lists(Field field, ImmutableArray<Possible> wanted)
    {
        wanted = [.. wanted.Where(value => CanHold(field.Item, value))];
        if (wanted.Length > MostWanted) return [];
        return [.. Enumerable.Range(0, 1 << wanted.Length).Select(Possible (set) => new ListOf([.. wanted.Where((_, index) => (set >> index & 1) != 0).Select(ListEntry.Any)], [], []))];
    }

    private static bool CanHold(Field? item, Possible value) => (item?.Type, value) switch
    {
        (TextType { Allowed: { } allowed }, _) => allowed.IndexOf(TextValue.Of(value).Value ?? "") >= 0,
        (_, Interval { Low: { } number }) => !(number < item?.Minimum || number > item?.Maximum) && (item is null || decimal.Round(number, item.Decimals) == number),
        _ => true,
    };

    /// <summary>Each text it is compared with, and a few that are none of them.</summary>
    private static ImmutableArray<Possible> Texts(IReadOnlyCollection<Possible> thresholds, int alike)
    {
        var texts = thresholds.Select(TextValue.Of).Where(text => text.IsSettled).Distinct().ToList();
        var longer = string.Concat(texts.Select(text => text.Value));
        return [.. texts, .. Enumerable.Range(1, alike).Select(number => new TextValue(longer + new string('\uFFFD', number)))];
    }

    private static ImmutableArray<Possible> Numbers(Field field, IReadOnlyCollection<Possible>? thresholds)
    {
        var unit = field.Unit;
        var range = new Interval(field.Minimum, field.Maximum);
        if (range is { Low: { } low, High: { } high } && high - low <= SmallDomain * unit) return [.. Steps(low, high, unit)];
        return thresholds is null ? [] : Around(range, unit, [.. thresholds.OfType<Interval>().Select(value => value.Low!.Value)]);
    }

    private static IEnumerable<Possible> Steps(decimal low, decimal high, decimal unit)
    {
        for (var value = low; value <= high; value += unit) yield return Interval.Of(value);
    }

    /// <summary>Just below, at and just above each threshold, as far as the fact can be there, and its ends.</summary>
    private static ImmutableArray<Possible> Around(Interval range, decimal unit, IReadOnlyList<decimal> thresholds)
    {
        var values = new SortedSet<decimal>();
        foreach (var threshold in thresholds.Where(threshold => Math.Abs(threshold) < long.MaxValue))
        {
            var (below, above) = (Math.Floor(threshold / unit) * unit, Math.Ceiling(threshold / unit) * unit);
            values.UnionWith([below - unit, below, above, above + unit]);
        }

        values.RemoveWhere(value => value < range.Low || value > range.High);
        if (range.Low is { } low) values.Add(low);
        if (range.High is { } high) values.Add(high);
        if (values.Count == 0) values.Add(0);
        return [.. values.Select(Interval.Of)];
    }
}
