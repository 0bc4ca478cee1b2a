using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>The ranges into which a few values part all that a number, date or duration can be.</summary>
internal static class FactRanges
{
    /// <param name="thresholds">Each stands for itself in the result, as does 0, where quotients fail and products change sign; what lies between two of them stays one range.</param>
    /// <returns>In ascending order; together they are everything within the field's bounds.</returns>
    public static ImmutableArray<Possible> Between(Field field, IEnumerable<Possible> thresholds)
    {
        var unit = field.Unit;
        var starts = new SortedSet<decimal>();
        foreach (var threshold in thresholds.OfType<Interval>().Select(value => value.Low!.Value).Concat(field.Type is DateType ? [] : [0m]).Where(threshold => Math.Abs(threshold) < long.MaxValue))
        {
            starts.Add(Math.Ceiling(threshold / unit) * unit);
            starts.Add((Math.Floor(threshold / unit) * unit) + unit);
        }

        starts.RemoveWhere(start => start <= field.Minimum || start > field.Maximum);
        decimal?[] lows = [field.Minimum, .. starts];
        return [.. lows.Select(Possible (low, index) => new Interval(low, index + 1 < lows.Length ? lows[index + 1] - unit : field.Maximum))];
    }
}
